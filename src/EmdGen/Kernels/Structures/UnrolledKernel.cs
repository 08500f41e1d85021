using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.Structures;

/// <summary>The unrolled kernels of a small structure where they compute the loss asked for, and loops for the rest.</summary>
internal readonly unsafe struct UnrolledKernel<TUnrolled, TTerms, TShape>(TUnrolled unrolled, TTerms terms) : IRangeKernel
    where TUnrolled : struct, IUnrolledTerms
    where TTerms : struct, IStructureTerms
    where TShape : struct, IClassShape
{
    private readonly StructureKernel<TTerms, TShape> loops = new(terms, default);

    public double DefaultCrossEntropyWeight => loops.DefaultCrossEntropyWeight;

    public double Unit => loops.Unit;

    public int ClassCount => default(TShape).ClassCount;

    public int Exponent => default(TShape).Exponent;

    public double MeanWeight => loops.MeanWeight;

    public long ScratchLength(int width) => loops.ScratchLength(width);

    public long CurvatureLength(int width) => loops.CurvatureLength(width);

    public bool IndexesByLabel(in LossPlan plan, int width)
        => TUnrolled.Compute(plan) ? TUnrolled.IndexByLabel(width) : loops.IndexesByLabel(plan, width);

    public void Run<TOps, TVector, TCurvature>(LossPlan plan, RowRange rows, float* scratch)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TCurvature : struct, ISwitch
    {
        if (TUnrolled.Compute(plan))
            unrolled.Run<TOps, TVector, TCurvature>(plan, rows);
        else
            loops.Run<TOps, TVector, TCurvature>(plan, rows, scratch);
    }
}
