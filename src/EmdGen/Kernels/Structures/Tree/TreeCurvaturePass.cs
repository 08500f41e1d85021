using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;
using EmdGen.Structures;

namespace EmdGen.Kernels.Structures.Tree;

/// <summary>
/// p_j^2 sum over e of w_e ([j below e] - P_e)^2 of every class of a tree. With P_e the mass below an edge and Q_e that beyond it, a class has
/// w_e Q_e^2 of the edges above it and w_e P_e^2 of all others: sums go up to the root, and from it down with all that lies beside the path.
/// </summary>
internal static unsafe class TreeCurvaturePass<TOps, TVector, TDeep>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
    where TDeep : struct, ISwitch
{
    /// <summary>Leaves the results, times <paramref name="factor"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Run(TreeLayout tree, in CurvatureBlock block, TVector factor)
    {
        var columns = new TreeCurvatureScratch(block.Scratch, tree, TOps.Width);
        ToRoot(tree, block, columns);
        FromRoot(tree, block, columns, factor);
    }

    /// <summary>Leaves the mass below every node, and the sum of w_e P_e^2 of its edge and those below it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void ToRoot(TreeLayout tree, in CurvatureBlock block, in TreeCurvatureScratch columns)
    {
        float* ahead = block.Next.First;
        nint aheadStep = block.Next.Step;
        for (int node = 0; node < tree.ColumnCount; node++)
        {
            PathSum<TOps, TVector, TDeep> below, sum = new(TOps.Zero);
            if (node < tree.ClassCount)
            {
                NextBlock.Prefetch(ahead);
                ahead += aheadStep;
                below = new(Columns<TOps, TVector>.Get(block.Masses, node));
            }
            else
            {
                below = new(TOps.Zero);
                foreach (int child in tree.ChildrenOf(node))
                {
                    below = below.Plus(columns.Below.Load<TOps, TVector, TDeep>(child));
                    sum = sum.Plus(columns.SumBelow.Load<TOps, TVector, TDeep>(child));
                }
            }

            columns.Below.Store(node, ref below);
            sum = sum.Plus(TOps.Multiply(TOps.Multiply(below.Value, below.Value), TOps.Create(tree.Weights[node])));
            columns.SumBelow.Store(node, ref sum);
        }
    }

    /// <summary>Leaves the mass beyond every node, and the sum that the classes below it have of the edges that are not; and then the results.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void FromRoot(TreeLayout tree, in CurvatureBlock block, in TreeCurvatureScratch columns, TVector factor)
    {
        var value = new CurvatureValue<TOps, TVector>(factor);
        PathSum<TOps, TVector, TDeep> nothing = new(TOps.Zero);
        columns.Beyond.Store(tree.ColumnCount - 1, ref nothing);
        columns.SumBeyond.Store(tree.ColumnCount - 1, ref nothing);
        for (int node = tree.ColumnCount - 1; node >= tree.ClassCount; node--)
        {
            int[] children = tree.ChildrenOf(node);
            PathSum<TOps, TVector, TDeep> beyond = columns.Beyond.Load<TOps, TVector, TDeep>(node);
            PathSum<TOps, TVector, TDeep> sum = columns.SumBeyond.Load<TOps, TVector, TDeep>(node);
            foreach (int child in children)
            {
                columns.Beyond.Store(child, ref beyond);
                columns.SumBeyond.Store(child, ref sum);
                beyond = beyond.Plus(columns.Below.Load<TOps, TVector, TDeep>(child));
                sum = sum.Plus(columns.SumBelow.Load<TOps, TVector, TDeep>(child));
            }

            beyond = sum = new(TOps.Zero);
            for (int i = children.Length - 1; i >= 0; i--)
            {
                int child = children[i];
                PathSum<TOps, TVector, TDeep> outside = columns.Beyond.Load<TOps, TVector, TDeep>(child).Plus(beyond);
                PathSum<TOps, TVector, TDeep> total = columns.SumBeyond.Load<TOps, TVector, TDeep>(child).Plus(sum);
                columns.Beyond.Store(child, ref outside);
                total = total.Plus(TOps.Multiply(TOps.Multiply(outside.Value, outside.Value), TOps.Create(tree.Weights[child])));
                columns.SumBeyond.Store(child, ref total);
                beyond = beyond.Plus(columns.Below.Load<TOps, TVector, TDeep>(child));
                sum = sum.Plus(columns.SumBelow.Load<TOps, TVector, TDeep>(child));
                if (child >= tree.ClassCount)
                    continue;
                TVector mass = Columns<TOps, TVector>.Get(block.Masses, child);
                TOps.Store(ref block.Results[child * block.Step], value.Of(TOps.Multiply(mass, mass), total.Value));
            }
        }
    }
}
