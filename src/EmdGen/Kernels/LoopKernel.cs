using EmdGen.CompilerServices;
using EmdGen.Kernels.Lines;

namespace EmdGen.Kernels;

/// <summary>Every option, in loops over the classes, whose bounds are constants where the shape's numbers are.</summary>
internal readonly unsafe struct LoopKernel<TShape>(TShape shape) : IRangeKernel
    where TShape : struct, IChainShape
{
    public double DefaultCrossEntropyWeight => 0;

    public int ClassCount => shape.ClassCount;

    public int ScratchLength(int width) => Math.Max(ChainScratch.Length(ClassCount, width), LineScratch.Length(ClassCount, width));

    public static bool TakesSingleRows(in ChainPlan plan, int classCount, nint classStride, int width)
        => plan.IsPlain && !plan.HasSoftTargets && classStride == 0 && LineBorder.Pays(classCount, width);

    public void Run<TOps, TVector>(in ChainPlan plan, in RowRange rows, float* scratch)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
    {
        if (TakesSingleRows(plan, shape.ClassCount, rows.ClassStride, TOps.Width))
            LineKernel<TOps, TVector, TShape>.Run(shape, plan, rows, scratch);
        else if (shape.ClassCount <= WholeSums.LargestClassCount)
            ChainKernel<TOps, TVector, TShape, WholeSums>.Run(shape, plan, rows, scratch);
        else
            ChainKernel<TOps, TVector, TShape, BlockedSums>.Run(shape, plan, rows, scratch);
    }
}
