using EmdGen.Kernels.Blocks;
using EmdGen.Structures;

namespace EmdGen.Kernels.Structures.Tree;

/// <summary>
/// The numbers of one block for every node of a tree. Those of a class lie where a chain has them, those of the inner nodes behind all of
/// these.
/// </summary>
internal readonly unsafe struct TreeScratch
{
    internal TreeScratch(in BlockScratch scratch, TreeLayout tree, int width)
    {
        nint inner = (nint)(tree.ColumnCount - tree.ClassCount) * width;

        // Counted from here, column n lies at n times the width, as a class's does.
        float* origin = scratch.Extra - ((nint)tree.ClassCount * width);
        Masses = new NodeColumns(scratch.Masses, origin, tree.ClassCount);
        Slopes = new NodeColumns(scratch.Slopes, origin + inner, tree.ClassCount);
        Targets = new NodeColumns(scratch.Targets, origin + (2 * inner), tree.ClassCount);
        Rests = origin + (3 * inner);
    }

    /// <summary>The masses; for inner nodes the sums below them, then the potentials.</summary>
    internal NodeColumns Masses { get; }

    /// <summary>First life of the second columns: p - t of distributions, and the sums of it below the inner nodes.</summary>
    internal NodeColumns Differences => Slopes;

    /// <summary>Second life: the slope v_e of the edge above a node.</summary>
    internal NodeColumns Slopes { get; }

    /// <summary>Third life: the potentials of the classes.</summary>
    internal NodeColumns Potentials => Slopes;

    /// <summary>
    /// The target distribution, where there is one; for inner nodes the mass of p and t below them, then the sum of all that lies beyond.
    /// </summary>
    internal NodeColumns Targets { get; }

    /// <summary>The rounding errors of the sums under way at the inner nodes of a deep tree.</summary>
    internal float* Rests { get; }

    internal static long ExtraColumns(TreeLayout tree) => (tree.IsDeep ? 4L : 3L) * (tree.ColumnCount - tree.ClassCount);
}
