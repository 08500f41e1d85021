using EmdGen.Structures;

namespace EmdGen.Kernels.Structures.Tree;

/// <summary>The sums that the curvature of a tree takes at every node.</summary>
internal readonly unsafe struct TreeCurvatureScratch
{
    internal TreeCurvatureScratch(float* memory, TreeLayout tree, int width)
    {
        nint size = (nint)SumColumns.Count(tree) * width;
        Below = new SumColumns(memory, tree, width);
        SumBelow = new SumColumns(memory + size, tree, width);
        Beyond = new SumColumns(memory + (2 * size), tree, width);
        SumBeyond = new SumColumns(memory + (3 * size), tree, width);
    }

    /// <summary>P_e: the mass at and below a node.</summary>
    internal SumColumns Below { get; }

    /// <summary>The sum of w_e P_e^2 over the edge above a node and those below it.</summary>
    internal SumColumns SumBelow { get; }

    /// <summary>Q_e: the mass that is not below a node.</summary>
    internal SumColumns Beyond { get; }

    /// <summary>
    /// The sum of w_e Q_e^2 over the edges from a node to the root, and of w_e P_e^2 over those that are neither there nor below it.
    /// </summary>
    internal SumColumns SumBeyond { get; }

    internal static long Columns(TreeLayout tree) => 4L * SumColumns.Count(tree);
}
