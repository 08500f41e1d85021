using EmdGen.CompilerServices;

namespace EmdGen.Kernels;

/// <summary>The kernel of an unrolled chain or tree that a plan asks for.</summary>
internal static class UnrolledFlows<TFlows>
    where TFlows : struct, IUnrolledFlows
{
    internal static void Run<TOps, TVector>(in ChainPlan plan, in RowRange rows)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
    {
        if (rows.ClassStride == 0)
            Run<TOps, TVector, Off>(plan, new RowBlocks(rows, plan));
        else
            Run<TOps, TVector, On>(plan, new RowBlocks(rows, plan));
    }

    private static void Run<TOps, TVector, TPositions>(in ChainPlan plan, in RowBlocks blocks)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TPositions : struct, ISwitch
    {
        if (plan.HasSoftTargets)
        {
            if (plan.HasGradient)
                TFlows.SoftGradient<TOps, TVector, TPositions>(blocks);
            else
                TFlows.Soft<TOps, TVector, TPositions>(blocks);
        }
        else if (plan.HasGradient)
        {
            TFlows.HardGradient<TOps, TVector, TPositions>(blocks);
        }
        else
        {
            TFlows.Hard<TOps, TVector, TPositions>(blocks);
        }
    }
}
