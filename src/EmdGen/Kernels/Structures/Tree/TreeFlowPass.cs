using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;
using EmdGen.Structures;

namespace EmdGen.Kernels.Structures.Tree;

/// <summary>
/// The flow phi_e over every edge of a tree, and the loss, sum of w_e abs(phi_e)^rho. A flow is taken from the side of the edge where
/// less cancels: with a label the side without it, with distributions the one with the smaller mass, of p and t together. The edges
/// that are taken from above then lie on one path from the root, per lane.
/// </summary>
internal static unsafe class TreeFlowPass<TOps, TVector, TDense, TGradient, TDeep>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
    where TDense : struct, ISwitch
    where TGradient : struct, ISwitch
    where TDeep : struct, ISwitch
{
    /// <summary>The number of nodes whose losses are summed before they join the others: long float32 sums drift.</summary>
    private const int NodesPerBlock = 16;

    /// <summary>Returns the loss, on the masses' scale; leaves v_e among the slopes, at the node below edge e.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector Run(TreeLayout tree, int exponent, in TreeScratch scratch, in BlockState<TVector> row)
    {
        if (!TDense.IsOn)
        {
            SumBelow(tree, scratch.Masses, scratch.Rests);
            return FromRoot(tree, exponent, scratch, row, TreeRange<TOps, TVector>.RanksOf(tree, row.Label));
        }

        Differences(tree.ClassCount, scratch, row.Sum);
        SumBelow(tree, scratch.Differences, scratch.Rests);
        SumMasses(tree, scratch, row.Sum);
        TVector all = scratch.Targets.Get<TOps, TVector>(tree.ColumnCount - 1);

        // Numbers that are no distribution may have more than half of their sum below two siblings: they are all taken from below.
        return FromRoot(tree, exponent, scratch, row, TOps.MultiplyAdd(all, TOps.Create(0.5f), row.Doubt));
    }

    /// <summary>Leaves p - t of every class among the differences, on the masses' scale.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Differences(int classCount, in TreeScratch scratch, TVector sum)
    {
        for (int j = 0; j < classCount; j++)
        {
            TVector target = TOps.Multiply(scratch.Targets.Get<TOps, TVector>(j), sum);
            scratch.Differences.Put<TOps, TVector>(j, TOps.Subtract(scratch.Masses.Get<TOps, TVector>(j), target));
        }
    }

    /// <summary>Sums the classes' values below every inner node.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void SumBelow(TreeLayout tree, NodeColumns values, float* rests)
    {
        for (int node = tree.ClassCount; node < tree.ColumnCount; node++)
        {
            var sum = new PathSum<TOps, TVector, TDeep>(TOps.Zero);
            foreach (int child in tree.ChildrenOf(node))
            {
                sum = child < tree.ClassCount
                    ? sum.Plus(values.Get<TOps, TVector>(child))
                    : sum.Plus(PathSum<TOps, TVector, TDeep>.Load(values.Inner, rests, child));
            }

            sum.Store(values.Inner, rests, node);
        }
    }

    /// <summary>
    /// Leaves the mass of p and t below every inner node in its Targets. A plain sum never falls where a term grows, so that no two
    /// siblings have more than half of all mass.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void SumMasses(TreeLayout tree, in TreeScratch scratch, TVector sum)
    {
        for (int node = tree.ClassCount; node < tree.ColumnCount; node++)
        {
            TVector mass = TOps.Zero;
            foreach (int child in tree.ChildrenOf(node))
                mass = TOps.Add(mass, Mass(tree, scratch, child, sum));
            scratch.Targets.Put<TOps, TVector>(node, mass);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Mass(TreeLayout tree, in TreeScratch scratch, int column, TVector sum)
    {
        TVector target = scratch.Targets.Get<TOps, TVector>(column);
        return column < tree.ClassCount
            ? TOps.Add(scratch.Masses.Get<TOps, TVector>(column), TOps.Multiply(target, sum))
            : target;
    }

    /// <summary>
    /// Goes from the root down with the sum of all that lies beyond a node: the sum beyond its parent, and that of its siblings. This sum
    /// takes the place of the node's mass in Targets once it is known.
    /// </summary>
    /// <param name="tree">The tree.</param>
    /// <param name="exponent">rho.</param>
    /// <param name="scratch">The sums below every node in Masses, or in Differences where targets are dense.</param>
    /// <param name="row">The sum of the masses, and their excess.</param>
    /// <param name="border">The rank of the label, or half of all mass.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static TVector FromRoot(
        TreeLayout tree, int exponent, in TreeScratch scratch, in BlockState<TVector> row, TVector border)
    {
        NodeColumns values = TDense.IsOn ? scratch.Differences : scratch.Masses;
        float* rests = scratch.Rests;
        TVector sum = row.Sum;
        TVector loss = TOps.Zero, part = TOps.Zero;
        int root = tree.ColumnCount - 1;
        new PathSum<TOps, TVector, TDeep>(TOps.Subtract(TOps.Zero, row.Excess)).Store(scratch.Targets.Inner, rests, root);
        for (int node = root; node >= tree.ClassCount; node--)
        {
            PathSum<TOps, TVector, TDeep> beyond = PathSum<TOps, TVector, TDeep>.Load(scratch.Targets.Inner, rests, node);
            foreach (int child in tree.ChildrenOf(node))
                beyond = beyond.Plus(FromAbove(tree, scratch, child, sum, border, TOps.Zero, values.Get<TOps, TVector>(child)));
            TVector above = TOps.Subtract(TOps.Zero, beyond.Value);
            foreach (int child in tree.ChildrenOf(node))
            {
                TVector flow = FromAbove(tree, scratch, child, sum, border, above, values.Get<TOps, TVector>(child));
                TVector slope = TOps.Multiply(exponent == 2 ? flow : TOps.Sign(flow), TOps.Create(tree.Weights[child]));
                part = TOps.MultiplyAdd(slope, flow, part);
                if (child >= tree.ClassCount)
                    beyond.Store(scratch.Targets.Inner, rests, child);
                if (TGradient.IsOn)
                    scratch.Slopes.Put<TOps, TVector>(child, slope);
            }

            if (node % NodesPerBlock == 0)
            {
                loss = TOps.Add(loss, part);
                part = TOps.Zero;
            }
        }

        return TOps.Add(loss, part);
    }

    /// <summary>One value in the lanes that take the flow over a node's edge from above, and another in the rest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector FromAbove(
        TreeLayout tree, in TreeScratch scratch, int column, TVector sum, TVector border, TVector above, TVector below)
        => TDense.IsOn
            ? TOps.SelectLessOrEqual(Mass(tree, scratch, column, sum), border, below, above)
            : new TreeRange<TOps, TVector>(tree, column, border).Select(above, below);
}
