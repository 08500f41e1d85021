using EmdGen.CompilerServices;
using EmdGen.Structures;

namespace EmdGen.Kernels;

/// <summary>The unrolled kernels of a small table where they apply, loops for the rest.</summary>
internal readonly unsafe struct UnrolledTableKernel<TTable>(CostTable costs) : IRangeKernel
    where TTable : struct, IUnrolledTable
{
    private readonly PotentialKernel<TablePotentials<TTable>, TTable> loops = new(new(default, costs), default);

    public double DefaultCrossEntropyWeight => loops.DefaultCrossEntropyWeight;

    public int ClassCount => default(TTable).ClassCount;

    public int ScratchLength(int width) => loops.ScratchLength(width);

    public void Run<TOps, TVector>(in ChainPlan plan, in RowRange rows, float* scratch)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
    {
        if (!plan.IsPlainBesideEntropy)
            loops.Run<TOps, TVector>(plan, rows, scratch);
        else if (rows.ClassStride == 0)
            Run<TOps, TVector, Off>(plan, new RowBlocks(rows, plan, ref costs.First));
        else
            Run<TOps, TVector, On>(plan, new RowBlocks(rows, plan, ref costs.First));
    }

    private static void Run<TOps, TVector, TPositions>(in ChainPlan plan, in RowBlocks blocks)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TPositions : struct, ISwitch
    {
        if (plan.HasCrossEntropy)
            Run<TOps, TVector, TPositions, On>(plan, blocks);
        else
            Run<TOps, TVector, TPositions, Off>(plan, blocks);
    }

    private static void Run<TOps, TVector, TPositions, TEntropy>(in ChainPlan plan, in RowBlocks blocks)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TPositions : struct, ISwitch
        where TEntropy : struct, ISwitch
    {
        if (plan.HasGradient)
            TTable.HardGradient<TOps, TVector, TPositions, TEntropy>(blocks);
        else
            TTable.Hard<TOps, TVector, TPositions, TEntropy>(blocks);
    }
}
