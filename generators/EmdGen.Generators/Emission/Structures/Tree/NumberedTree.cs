namespace EmdGen.Generators.Emission.Structures.Tree;

/// <summary>A tree whose nodes have numbers, as the names of variables need them: a leaf has its class's.</summary>
internal sealed class NumberedTree
{
    private readonly Dictionary<TreeNode, int> numbers = [];
    private readonly TreeNode[] leaves;

    public NumberedTree(TreeNode root)
    {
        Root = root;
        leaves = [.. root.Leaves.OrderBy(leaf => leaf.Class)];
        foreach (TreeNode node in leaves.Concat(root.Inner))
            numbers[node] = numbers.Count;
    }

    public TreeNode Root { get; }

    /// <summary>The inner nodes but the root, children before parents.</summary>
    public IEnumerable<TreeNode> BelowRoot => Root.Inner.Where(node => node != Root);

    public TreeNode Leaf(int index) => leaves[index];

    public int Number(TreeNode node) => numbers[node];
}
