using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.Structures;

/// <summary>The kernels of an unrolled chain or tree, by what a plan asks for.</summary>
internal readonly struct UnrolledFlows<TFlows> : IUnrolledTerms
    where TFlows : struct, IUnrolledFlows
{
    public static bool Compute(in LossPlan plan) => plan.IsPlain;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Run<TOps, TVector>(in LossPlan plan, in RowRange rows)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
    {
        if (rows.ClassStride == 0)
            Run<TOps, TVector, Off>(plan, UnrolledRows.Of(rows, plan));
        else
            Run<TOps, TVector, On>(plan, UnrolledRows.Of(rows, plan));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Run<TOps, TVector, TPositions>(in LossPlan plan, in RowBlocks blocks)
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
