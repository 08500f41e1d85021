using EmdGen.Generators.Emission.Cpu;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Structures.Tree;

/// <summary>The kernels of a small tree.</summary>
internal sealed class TreeKernels(TreeStructure tree) : UnrolledKernels(tree.ClassCount, tree.Exponent, takesTargets: true)
{
    /// <summary>
    /// Beyond this many classes, or classes and edges, the JIT has too many variables, and the kernels of soft targets are slower than
    /// loops; up to here they take a half to a quarter of their time (measured).
    /// </summary>
    private const int LargestClassCount = 16, LargestSize = 40;

    /// <summary>Beyond so many classes two blocks, or one with a curvature, have more variables than the JIT inlines for (counted).</summary>
    private const int LargestPairedSoft = 4, LargestSoftWithCurvature = 8;

    private readonly NumberedTree nodes = new(TreeNode.Of(tree));

    internal static bool IsWorthUnrolling(TreeStructure tree)
        => tree.ClassCount <= LargestClassCount && tree.ClassCount + TreeNode.Of(tree).EdgeCount <= LargestSize;

    protected override bool ArePaired(bool soft) => base.ArePaired(soft) && (!soft || tree.ClassCount <= LargestPairedSoft);

    protected override int LargestWithCurvature(bool soft) => soft ? LargestSoftWithCurvature : LargestClassCount;

    protected override UnrolledBlock Block(bool soft, bool gradient, IEnumerable<string>? curvature, string suffix)
        => new TreeBlock(nodes, tree.Exponent, soft, gradient, curvature, suffix);

    protected override UnrolledCurvature Curvature(bool hasSums, string suffix) => new TreeCurvature(nodes, hasSums, suffix);
}
