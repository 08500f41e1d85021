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

    private readonly TreeNode root = TreeNode.Of(tree);

    internal static bool IsWorthUnrolling(TreeStructure tree)
        => tree.ClassCount <= LargestClassCount && tree.ClassCount + TreeNode.Of(tree).EdgeCount <= LargestSize;

    protected override UnrolledBlock Block(bool soft, bool gradient, string suffix) => new TreeBlock(tree, root, soft, gradient, suffix);
}
