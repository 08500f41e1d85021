using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;
using EmdGen.Structures;

namespace EmdGen.Kernels.Structures;

/// <summary>The kernels of an unrolled table, by what a plan asks for.</summary>
internal readonly struct UnrolledTable<TTable>(CostTable costs) : IUnrolledTerms
    where TTable : struct, IUnrolledTable
{
    public static bool Compute(in LossPlan plan) => plan.IsPlainBesideCrossEntropy;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Run<TOps, TVector>(in LossPlan plan, in RowRange rows)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
    {
        RowBlocks blocks = UnrolledRows.Of(rows, plan, ref costs.First);
        if (rows.ClassStride == 0)
            Run<TOps, TVector, Off>(plan, blocks);
        else
            Run<TOps, TVector, On>(plan, blocks);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Run<TOps, TVector, TPositions>(in LossPlan plan, in RowBlocks blocks)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TPositions : struct, ISwitch
    {
        if (plan.HasCrossEntropy)
            Run<TOps, TVector, TPositions, On>(plan, blocks);
        else
            Run<TOps, TVector, TPositions, Off>(plan, blocks);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Run<TOps, TVector, TPositions, TCrossEntropy>(in LossPlan plan, in RowBlocks blocks)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TPositions : struct, ISwitch
        where TCrossEntropy : struct, ISwitch
    {
        if (plan.HasGradient)
            TTable.HardGradient<TOps, TVector, TPositions, TCrossEntropy>(blocks);
        else
            TTable.Hard<TOps, TVector, TPositions, TCrossEntropy>(blocks);
    }
}
