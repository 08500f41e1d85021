using EmdGen.CompilerServices;

namespace EmdGen.Kernels;

/// <summary>Every option, in loops over the classes, whose bounds are constants where the shape's numbers are.</summary>
internal readonly unsafe struct LoopKernel<TShape>(TShape shape) : IRangeKernel
    where TShape : struct, IChainShape
{
    public double DefaultCrossEntropyWeight => 0;

    public int ClassCount => shape.ClassCount;

    public int ScratchLength(int width) => ChainScratch.Length(ClassCount, width);

    public void Run<TOps, TVector>(in ChainPlan plan, in RowRange rows, float* scratch)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
    {
        if (shape.ClassCount <= WholeSums.LargestClassCount)
            ChainKernel<TOps, TVector, TShape, WholeSums>.Run(shape, plan, rows, scratch);
        else
            ChainKernel<TOps, TVector, TShape, BlockedSums>.Run(shape, plan, rows, scratch);
    }
}
