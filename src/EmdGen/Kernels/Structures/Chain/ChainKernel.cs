using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;
using EmdGen.Kernels.SingleRow;

namespace EmdGen.Kernels.Structures.Chain;

/// <summary>A chain in loops over its classes: one row per lane, or one row along the vectors where that is faster.</summary>
/// <param name="shape">The chain.</param>
/// <param name="unit">The power of two that its spacings are counted in.</param>
internal readonly unsafe struct ChainKernel<TShape>(TShape shape, double unit) : IRangeKernel
    where TShape : struct, IChainShape
{
    private readonly StructureKernel<ChainTerms<TShape>, TShape> blocks = new(new(shape, unit), shape);

    public double DefaultCrossEntropyWeight => blocks.DefaultCrossEntropyWeight;

    public double Unit => blocks.Unit;

    public int ClassCount => shape.ClassCount;

    public int Exponent => shape.Exponent;

    public double MeanWeight => blocks.MeanWeight;

    public static bool TakesSingleRows(in LossPlan plan, int classCount, nint classStride, int width)
        => plan.IsPlain && !plan.HasSoftTargets && classStride == 0 && SingleRowBorder.IsFaster(classCount, width);

    public long ScratchLength(int width) => Math.Max(blocks.ScratchLength(width), RowScratch.Length(ClassCount, width));

    public long CurvatureLength(int width) => blocks.CurvatureLength(width);

    /// <summary>A single row makes a class index of its label by itself.</summary>
    public bool IndexesByLabel(in LossPlan plan, int width) => blocks.IndexesByLabel(plan, width);

    public void Run<TOps, TVector, TCurvature>(LossPlan plan, RowRange rows, float* scratch)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TCurvature : struct, ISwitch
    {
        if (!TCurvature.IsOn && TakesSingleRows(plan, shape.ClassCount, rows.ClassStride, TOps.Width))
            SingleRowKernel<TOps, TVector, TShape>.Run(shape, plan, rows, scratch);
        else
            blocks.Run<TOps, TVector, TCurvature>(plan, rows, scratch);
    }
}
