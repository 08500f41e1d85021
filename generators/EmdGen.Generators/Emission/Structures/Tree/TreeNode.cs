using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Structures.Tree;

/// <summary>
/// A node of a tree as its kernels are written: a class's leaf, or an inner node with two children or more. A class above others has a leaf
/// of weight 0; a node with one child is one with it, and an inner node whose edge weighs nothing is one with its parent.
/// </summary>
internal sealed class TreeNode
{
    private TreeNode(int classIndex, float weight, IReadOnlyList<TreeNode> children)
    {
        (Class, Weight, Children) = (classIndex, weight, children);
        Inner = [.. children.SelectMany(child => child.Inner), .. children.Count > 0 ? new[] { this } : []];
        Leaves = children.Count > 0 ? [.. children.SelectMany(child => child.Leaves)] : [this];
    }

    /// <summary>A leaf's class; -1 for inner nodes.</summary>
    public int Class { get; }

    /// <summary>Of the edge above, in the structure's unit.</summary>
    public float Weight { get; }

    /// <summary>By their first class.</summary>
    public IReadOnlyList<TreeNode> Children { get; }

    /// <summary>The inner nodes at and below this one, children before parents.</summary>
    public IReadOnlyList<TreeNode> Inner { get; }

    /// <summary>The leaves at and below this one; their order is that of ranks.</summary>
    public IReadOnlyList<TreeNode> Leaves { get; }

    /// <summary>The number of edges below this node that weigh something.</summary>
    public int EdgeCount => Children.Sum(child => child.EdgeCount + (child.Weight == 0 ? 0 : 1));

    public bool IsLeaf => Class >= 0;

    /// <summary>A class that has others below it.</summary>
    public bool IsWeightlessLeaf => IsLeaf && Weight == 0;

    /// <summary>The inner nodes from here down: those who add to a node's sum beyond before those who take from it.</summary>
    public IEnumerable<TreeNode> Parents => Inner.Reverse();

    /// <summary>The root of a structure's tree.</summary>
    public static TreeNode Of(TreeStructure tree)
    {
        var below = new List<int>[tree.Parents.Count + 1];
        for (int i = 0; i < below.Length; i++)
            below[i] = [];
        for (int node = 0; node < tree.Parents.Count; node++)
            below[tree.Parents[node] + 1].Add(node);
        return Make(tree, below, tree.Unit, -1, 0);
    }

    private static bool IsClass(TreeStructure tree, int node) => node >= 0 && node < tree.ClassCount;

    private static TreeNode Make(TreeStructure tree, List<int>[] below, double unit, int node, double above)
    {
        double weight = node < 0 ? 0 : above + tree.Weights[node];
        while (!IsClass(tree, node) && below[node + 1].Count == 1)
        {
            // A path may be longer than the stack is deep.
            node = below[node + 1][0];
            weight += tree.Weights[node];
        }

        bool isClass = IsClass(tree, node);
        if (isClass && below[node + 1].Count == 0)
            return new TreeNode(node, (float)(weight / unit), []);
        IEnumerable<TreeNode> children = below[node + 1].Select(child => Make(tree, below, unit, child, 0));
        if (isClass)
            children = children.Append(new TreeNode(node, 0, []));
        return new TreeNode(-1, (float)(weight / unit), [.. children
            .SelectMany(child => !child.IsLeaf && child.Weight == 0 ? child.Children : [child])
            .OrderBy(child => child.Leaves.Min(leaf => leaf.Class))]);
    }
}
