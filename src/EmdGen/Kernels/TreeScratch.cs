using EmdGen.Structures;

namespace EmdGen.Kernels;

/// <summary>
/// The numbers of one block for every node of a tree: a class's lie where a chain has them, the inner nodes' behind all of these.
/// </summary>
internal readonly unsafe struct TreeScratch
{
    internal TreeScratch(in ChainScratch scratch, float* extra, TreeLayout tree, int width)
    {
        nint inner = (nint)(tree.ColumnCount - tree.ClassCount) * width;

        // Such that column n lies at n times the width, as a class's does.
        float* origin = extra - ((nint)tree.ClassCount * width);
        Masses = new NodeColumns(scratch.Masses, origin, tree.ClassCount);
        Flows = new NodeColumns(scratch.Flows, origin + inner, tree.ClassCount);
        Targets = new NodeColumns(scratch.Targets, origin + (2 * inner), tree.ClassCount);
        Rests = origin + (3 * inner);
    }

    /// <summary>The masses; of inner nodes the sums below them, then the potentials.</summary>
    internal NodeColumns Masses { get; }

    /// <summary>
    /// p - t of distributions, and the sums of it below the inner nodes; then v_e of the edge above a node; then the classes' potentials.
    /// </summary>
    internal NodeColumns Flows { get; }

    /// <summary>
    /// The target distribution, where there is one; of inner nodes the mass of p and t below them, then the sum of all that lies beyond.
    /// </summary>
    internal NodeColumns Targets { get; }

    /// <summary>Of the inner nodes of a deep tree, what the sum under way loses to rounding.</summary>
    internal float* Rests { get; }

    internal static int ExtraColumns(TreeLayout tree) => (tree.IsDeep ? 4 : 3) * (tree.ColumnCount - tree.ClassCount);
}
