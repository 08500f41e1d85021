using EmdGen.Generators.Emission.Cpu;

namespace EmdGen.Generators.Emission.Structures.Tree;

/// <summary>Sums over the classes below and beyond the nodes of a tree.</summary>
/// <param name="root">The root.</param>
/// <param name="variable">A node's variable, of which the name is given.</param>
/// <param name="term">The name of what is summed of each class.</param>
/// <param name="below">The name of the sums at and below inner nodes.</param>
/// <param name="beyond">The name of the sums beyond nodes; the sums of their siblings begin with it.</param>
internal sealed class TreeMasses(TreeNode root, Func<string, TreeNode, string> variable, string term, string below, string beyond)
{
    /// <summary>The sum at and below a node.</summary>
    public string At(TreeNode node) => variable(node.IsLeaf ? term : below, node);

    /// <summary>The sum of what lies beyond a node.</summary>
    public string Beyond(TreeNode node) => variable(beyond, node);

    /// <summary>Declares sums at and below inner nodes, which come before their parents.</summary>
    public IEnumerable<string> DeclareBelow(IEnumerable<TreeNode> nodes)
        => nodes.Select(node => $"TVector {At(node)} = {ColumnText.Tree("TOps.Add", i => At(node.Children[i]), node.Children.Count)};");

    /// <summary>Declares what lies beyond nodes: beyond their parent, and at the nodes beside them.</summary>
    public IEnumerable<string> DeclareBeyond()
        => root.Parents.SelectMany(node => Siblings(node).Declare().Concat(DeclareBeyond(node, child => !child.IsWeightlessLeaf)));

    /// <summary>The same for leaves without a weight, which no flow needs.</summary>
    public IEnumerable<string> DeclareBeyondWeightless() => root.Parents.SelectMany(node => DeclareBeyond(node, child => child.IsWeightlessLeaf));

    private IEnumerable<string> DeclareBeyond(TreeNode node, Func<TreeNode, bool> isWanted)
        => Enumerable.Range(0, node.Children.Count)
            .Where(i => isWanted(node.Children[i]))
            .Select(i => $"TVector {Beyond(node.Children[i])} = {Siblings(node).Beside(i, node == root ? null : Beyond(node))};");

    private TreeSiblings Siblings(TreeNode node) => new(node, At, variable, beyond);
}
