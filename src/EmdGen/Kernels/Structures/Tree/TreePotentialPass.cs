using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Structures;

namespace EmdGen.Kernels.Structures.Tree;

/// <summary>
/// The potential of every class of a tree: the sum of the v_e along the paths, outward from the argmax, or from the root where there is no
/// argmax.
/// </summary>
internal static unsafe class TreePotentialPass<TOps, TVector, TDeep>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
    where TDeep : struct, ISwitch
{
    /// <summary>The number of nodes whose terms are summed before they join the others: long float32 sums drift.</summary>
    private const int NodesPerBlock = 16;

    /// <summary>Takes the slopes v_e and leaves the potentials V_j in their place; returns the sum of the V_j times the masses.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector Run(TreeLayout tree, in TreeScratch scratch, TVector argmax)
    {
        TVector rank = TreeRange<TOps, TVector>.RanksOf(tree, argmax);
        ToRoot(tree, scratch, rank);
        return FromRoot(tree, scratch, rank);
    }

    /// <summary>Leaves the potentials of the nodes above the argmax in their Masses, and 0 elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void ToRoot(TreeLayout tree, in TreeScratch scratch, TVector rank)
    {
        float* rests = scratch.Rests;
        for (int node = tree.ClassCount; node < tree.ColumnCount; node++)
        {
            var potential = new PathSum<TOps, TVector, TDeep>(TOps.Zero);
            foreach (int child in tree.ChildrenOf(node))
            {
                PathSum<TOps, TVector, TDeep> below = child < tree.ClassCount
                    ? new(TOps.Zero)
                    : PathSum<TOps, TVector, TDeep>.Load(scratch.Masses.Inner, rests, child);
                TVector slope = scratch.Slopes.Get<TOps, TVector>(child);
                potential = below.Plus(TOps.Subtract(TOps.Zero, slope)).Where(new TreeRange<TOps, TVector>(tree, child, rank), potential);
            }

            potential.Store(scratch.Masses.Inner, rests, node);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static TVector FromRoot(TreeLayout tree, in TreeScratch scratch, TVector rank)
    {
        float* rests = scratch.Rests;
        TVector mean = TOps.Zero, part = TOps.Zero;
        for (int node = tree.ColumnCount - 1; node >= tree.ClassCount; node--)
        {
            PathSum<TOps, TVector, TDeep> above = PathSum<TOps, TVector, TDeep>.Load(scratch.Masses.Inner, rests, node);
            foreach (int child in tree.ChildrenOf(node))
            {
                PathSum<TOps, TVector, TDeep> below = above.Plus(scratch.Slopes.Get<TOps, TVector>(child));
                var range = new TreeRange<TOps, TVector>(tree, child, rank);
                if (child >= tree.ClassCount)
                {
                    PathSum<TOps, TVector, TDeep> found = PathSum<TOps, TVector, TDeep>.Load(scratch.Masses.Inner, rests, child);
                    found.Where(range, below).Store(scratch.Masses.Inner, rests, child);
                    continue;
                }

                TVector potential = range.Select(TOps.Zero, below.Value);
                scratch.Potentials.Put<TOps, TVector>(child, potential);
                part = TOps.MultiplyAdd(potential, scratch.Masses.Get<TOps, TVector>(child), part);
            }

            if (node % NodesPerBlock == 0)
            {
                mean = TOps.Add(mean, part);
                part = TOps.Zero;
            }
        }

        return TOps.Add(mean, part);
    }
}
