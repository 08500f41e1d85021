using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Cpu.Unrolled;

/// <summary>The kernels of a small tree.</summary>
internal sealed class TreeKernels(TreeStructure tree) : UnrolledKernels(tree.ClassCount, takesTargets: true)
{
    private readonly TreeNode root = TreeNode.Of(tree);

    protected override UnrolledBlock Block(bool soft, bool gradient, string suffix) => new TreeBlock(tree, root, soft, gradient, suffix);
}
