using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.Structures;

/// <summary>The unrolled kernels of a small structure where they compute the loss asked for, and loops for the rest.</summary>
internal readonly unsafe struct UnrolledKernel<TUnrolled, TTerms, TShape>(TUnrolled unrolled, TTerms terms) : IRangeKernel
    where TUnrolled : struct, IUnrolledTerms
    where TTerms : struct, IStructureTerms
    where TShape : struct, IClassShape
{
    /// <summary>The masses that are kept between the gradient and the curvature of the same rows: 8 KiB.</summary>
    private const int ElementsOfMasses = 2048;

    private readonly StructureKernel<TTerms, TShape> loops = new(terms, default);

    public double DefaultCrossEntropyWeight => loops.DefaultCrossEntropyWeight;

    public double Unit => loops.Unit;

    public int ClassCount => default(TShape).ClassCount;

    public int Exponent => default(TShape).Exponent;

    public double MeanWeight => loops.MeanWeight;

    public long ScratchLength(int width) => loops.ScratchLength(width);

    /// <summary>The masses of a few blocks lie behind what loops need.</summary>
    public long CurvatureLength(int width)
        => loops.CurvatureLength(width) + ((long)BlocksOfMasses(ClassCount, width) * (ClassCount + 1) * width);

    public bool IndexesByLabel(in LossPlan plan, int width)
        => TUnrolled.Compute(plan) ? TUnrolled.IndexByLabel(width) : loops.IndexesByLabel(plan, width);

    public void Run<TOps, TVector, TCurvature>(LossPlan plan, RowRange rows, float* scratch)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TCurvature : struct, ISwitch
    {
        if (!TUnrolled.Compute(plan))
            loops.Run<TOps, TVector, TCurvature>(plan, rows, scratch);
        else if (TCurvature.IsOn)
            RunCurvature<TOps, TVector>(plan, rows, scratch + loops.ScratchLength(TOps.Width));
        else
            unrolled.Run<TOps, TVector, Off>(plan, rows);
    }

    /// <summary>An even number, because some kernels compute two blocks side by side.</summary>
    private static int BlocksOfMasses(int classCount, int width) => Math.Max(2, ElementsOfMasses / (classCount * width) / 2 * 2);

    /// <summary>A few blocks at a time, so that their masses are still in the first cache when the curvature reads them.</summary>
    private void RunCurvature<TOps, TVector>(in LossPlan plan, in RowRange rows, float* scratch)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
    {
        int classCount = ClassCount, step = BlocksOfMasses(classCount, TOps.Width);
        float* masses = scratch + loops.CurvatureLength(TOps.Width);
        for (nint first = 0; first < rows.BlockCount; first += step)
        {
            RowRange few = rows.Blocks(first, Math.Min(step, rows.BlockCount - first), TOps.Width, classCount);
            few.Masses = masses;
            unrolled.Run<TOps, TVector, On>(plan, few);
            loops.RunCurvature<TOps, TVector>(plan, few, scratch);
        }
    }
}
