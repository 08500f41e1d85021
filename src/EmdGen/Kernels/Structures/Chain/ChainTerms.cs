using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.Structures.Chain;

/// <summary>
/// A chain: the loss is the sum of w_i abs(d_i)^rho over its edges, and V_j the sum of v_i = w_i abs(d_i)^(rho - 1) sgn(d_i) between class j
/// and the argmax.
/// </summary>
/// <param name="shape">The chain.</param>
/// <param name="unit">The power of two that its spacings are counted in.</param>
internal readonly unsafe struct ChainTerms<TShape>(TShape shape, double unit) : IStructureTerms
    where TShape : struct, IChainShape
{
    public static bool ReadPrefixSums => true;

    public static bool LeavePotentials => false;

    public static bool IndexByLabel => false;

    public bool CanVanish => true;

    public double DefaultCrossEntropyWeight => 0;

    public double Unit => unit;

    public ReadOnlySpan<float> Numbers => shape.Spacings;

    public double MeanWeight => shape.IsUnit ? 1 : Mean(shape.Spacings);

    public long ExtraColumns => 0;

    public long CurvatureColumns => shape.ClassCount;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IStructureTerms.Run<TOps, TVector, TSums, TGradient>(
        in LossPlan plan, in RowRange rows, nint block, float* numbers, in BlockScratch scratch, ref BlockState<TVector> state)
    {
        nint offset = block * rows.StepOf(TOps.Width, shape.ClassCount);
        NextBlock next = TGradient.IsOn
            ? new NextBlock(rows, rows.Gradient + offset, TOps.Width, shape.ClassCount)
            : new NextBlock(default, scratch.Masses, TOps.Width, shape.ClassCount);
        if (!plan.IsDense)
        {
            HardFlowPass<TOps, TVector, TShape, TSums, TGradient>.Run(shape, numbers, scratch, next, ref state);
            return;
        }

        // Labels that smoothing made into distributions have no memory of their own to ask for.
        NextBlock targets = rows.Targets == null
            ? new NextBlock(default, scratch.Masses, TOps.Width, shape.ClassCount)
            : new NextBlock(rows, rows.Targets + offset, TOps.Width, shape.ClassCount);
        DenseFlowPass<TOps, TVector, TShape, TSums, TGradient>.Run(shape, numbers, scratch, targets, next, ref state);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IStructureTerms.Curvature<TOps, TVector, TSums>(int* labels, float* numbers, float* extra, in CurvatureBlock block, TVector factor)
        => ChainCurvaturePass<TOps, TVector, TShape, TSums>.Run(shape, numbers, block, factor);

    private static double Mean(ReadOnlySpan<float> spacings)
    {
        double sum = 0;
        foreach (float spacing in spacings)
            sum += spacing;
        return sum / spacings.Length;
    }
}
