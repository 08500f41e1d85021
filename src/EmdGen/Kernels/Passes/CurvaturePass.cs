using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.Passes;

/// <summary>
/// The curvature of a block from its masses: the structure's diagonal of Gauss and Newton, p_j (1 - p_j) for a cross entropy or a multinomial
/// curvature, or both.
/// </summary>
internal static unsafe class CurvaturePass<TOps, TVector, TShape, TTerms, TSums>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
    where TShape : struct, IClassShape
    where TTerms : struct, IStructureTerms
    where TSums : struct, IRunningSums
{
    /// <summary>Writes the curvature, times the row's scale.</summary>
    /// <param name="shape">The number of classes.</param>
    /// <param name="terms">The structure.</param>
    /// <param name="weights">The parts of the curvature.</param>
    /// <param name="rows">The rows that the block belongs to.</param>
    /// <param name="block">The block's number.</param>
    /// <param name="numbers">The first of the structure's numbers.</param>
    /// <param name="extra">The structure's scratch as the loss left it, where there is one.</param>
    /// <param name="masses">[C]: the softmax numerators.</param>
    /// <param name="inverse">One over their sum.</param>
    /// <param name="memory">Scratch of <see cref="CurvatureScratch.Length"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Run(
        TShape shape,
        in TTerms terms,
        in CurvatureWeights weights,
        in RowRange rows,
        nint block,
        float* numbers,
        float* extra,
        float* masses,
        TVector inverse,
        float* memory)
    {
        int classCount = shape.ClassCount;
        float* destination = rows.Curvature + (block * rows.StepOf(TOps.Width, classCount));
        bool isRowMajor = rows.ClassStride == 0;
        var place = new CurvatureBlock(
            masses,
            memory + CurvatureScratch.Results(classCount, TOps.Width),
            isRowMajor ? memory : destination,
            isRowMajor ? TOps.Width : rows.ClassStride,
            new NextBlock(rows, destination, TOps.Width, classCount));
        TVector square = TOps.Multiply(inverse, inverse);
        TVector scale = TOps.Multiply(TOps.Load(ref rows.Scales[block * rows.ScaleStep]), square);
        TVector logistic = TOps.Multiply(scale, TOps.Create(weights.Logistic));
        if (weights.Structure != 0)
        {
            TVector factor = TOps.Multiply(TOps.Multiply(scale, TOps.Create(weights.Structure)), square);
            terms.Curvature<TOps, TVector, TSums>(rows.LabelsOf(block, TOps.Width), numbers, extra, place, factor);
            if (weights.Logistic != 0)
                LogisticCurvaturePass<TOps, TVector, TShape, TSums, On>.Run(shape, place, logistic);
        }
        else
        {
            LogisticCurvaturePass<TOps, TVector, TShape, TSums, Off>.Run(shape, place, logistic);
        }

        if (isRowMajor)
            ColumnPass<TOps, TVector, TShape>.Store(shape, destination, memory);
    }
}
