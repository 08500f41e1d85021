using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Structures;

namespace EmdGen.Kernels.Structures.Tree;

/// <summary>A sum at every node of a tree, and behind them, where the tree is deep, their rounding errors.</summary>
internal readonly unsafe struct SumColumns(float* values, TreeLayout tree, int width)
{
    private readonly float* rests = values + ((nint)tree.ColumnCount * width);

    internal static long Count(TreeLayout tree) => (tree.IsDeep ? 2L : 1L) * tree.ColumnCount;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal PathSum<TOps, TVector, TDeep> Load<TOps, TVector, TDeep>(int node)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TDeep : struct, ISwitch
        => PathSum<TOps, TVector, TDeep>.Load(values, rests, node);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Store<TOps, TVector, TDeep>(int node, ref PathSum<TOps, TVector, TDeep> sum)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TDeep : struct, ISwitch
        => sum.Store(values, rests, node);
}
