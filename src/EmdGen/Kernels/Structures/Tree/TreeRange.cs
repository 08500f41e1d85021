using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Structures;

namespace EmdGen.Kernels.Structures.Tree;

/// <summary>The lanes whose class lies at or below a node.</summary>
internal readonly struct TreeRange<TOps, TVector>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
{
    private readonly TVector first;
    private readonly TVector last;
    private readonly TVector rank;

    /// <param name="tree">The tree.</param>
    /// <param name="column">The node.</param>
    /// <param name="rank">The rank of every lane's class; -1 for none.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TreeRange(TreeLayout tree, int column, TVector rank)
    {
        first = TOps.Create(tree.First[column]);
        last = TOps.Create(tree.Last[column]);
        this.rank = rank;
    }

    /// <summary>The ranks of classes, one per lane; -1 stays -1.</summary>
    internal static unsafe TVector RanksOf(TreeLayout tree, TVector classes)
    {
        float* lanes = stackalloc float[TOps.Width];
        TOps.Store(ref *lanes, classes);
        for (int lane = 0; lane < TOps.Width; lane++)
            lanes[lane] = lanes[lane] < 0 ? -1 : tree.Ranks[(int)lanes[lane]];
        return TOps.Load(ref *lanes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TVector Select(TVector inside, TVector outside)
        => TOps.SelectLessOrEqual(first, rank, TOps.SelectLessOrEqual(rank, last, inside, outside), outside);
}
