namespace EmdGen.Generators.Parsing.Structures;

/// <summary>The nodes of a tree below its root, as branches add them: inner nodes by their names, leaves in the order of the classes.</summary>
internal sealed class TreeNodes
{
    private readonly List<Node> leaves = [];
    private readonly List<Node> inner = [];
    private readonly Dictionary<(Node? Parent, string Name), Node> byName = [];

    /// <summary>Edges from the root to the deepest leaf.</summary>
    public int Depth => leaves.Max(leaf => leaf.Depth);

    /// <summary>The child of a node with this name, added where there is none yet; null stands for the root.</summary>
    public Node Inner(Node? parent, string name)
    {
        if (!byName.TryGetValue((parent, name), out Node found))
        {
            found = new Node(parent, inner.Count);
            inner.Add(found);
            byName.Add((parent, name), found);
        }

        return found;
    }

    /// <summary>Adds the leaf of the next class.</summary>
    public void AddLeaf(Node? parent, double? weight) => leaves.Add(new Node(parent, leaves.Count) { Weight = weight });

    /// <summary>[M]: leaves, then inner nodes; -1 directly under the root.</summary>
    public IEnumerable<int> Parents()
        => leaves.Concat(inner).Select(node => node.Parent is null ? -1 : leaves.Count + node.Parent.Index);

    /// <summary>[M]: of the edges above them.</summary>
    /// <param name="byDepth">For edges without a weight of their own, by the depth of their lower end, from 1; 1 beyond.</param>
    public IEnumerable<double> Weights(IReadOnlyList<double> byDepth)
        => leaves.Concat(inner).Select(node => node.Weight ?? (node.Depth <= byDepth.Count ? byDepth[node.Depth - 1] : 1));

    /// <summary>A node that is not the root.</summary>
    /// <param name="parent">The node above; null under the root.</param>
    /// <param name="index">Its place among the leaves, or among the inner nodes.</param>
    internal sealed class Node(Node? parent, int index)
    {
        public Node? Parent { get; } = parent;

        public int Index { get; } = index;

        public int Depth { get; } = (parent?.Depth ?? 0) + 1;

        /// <summary>Of the edge above; null where no branch says it.</summary>
        public double? Weight { get; set; }
    }
}
