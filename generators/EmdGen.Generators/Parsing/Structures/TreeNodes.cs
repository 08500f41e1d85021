namespace EmdGen.Generators.Parsing.Structures;

/// <summary>The nodes of a tree below its root, as branches add them: inner nodes by their names, leaves in the order of the classes.</summary>
internal sealed class TreeNodes
{
    private readonly List<Node> leaves = [];
    private readonly List<Node> inner = [];

    /// <summary>Edges from the root to the deepest leaf.</summary>
    public int Depth => leaves.Max(leaf => leaf.Depth);

    /// <summary>The child of a node with this name, added where there is none yet; null stands for the root.</summary>
    public Node Inner(Node? parent, string name)
    {
        Node? found = inner.FirstOrDefault(node => node.Parent == parent && node.Name == name);
        if (found is null)
            inner.Add(found = new Node(parent, name));
        return found;
    }

    /// <summary>Adds the leaf of the next class.</summary>
    public void AddLeaf(Node? parent, double? weight) => leaves.Add(new Node(parent, "") { Weight = weight });

    /// <summary>[M]: leaves, then inner nodes; -1 directly under the root.</summary>
    public IEnumerable<int> Parents()
        => leaves.Concat(inner).Select(node => node.Parent is null ? -1 : leaves.Count + inner.IndexOf(node.Parent));

    /// <summary>[M]: of the edges above them.</summary>
    /// <param name="byDepth">For edges without a weight of their own, by the depth of their lower end, from 1; 1 beyond.</param>
    public IEnumerable<double> Weights(IReadOnlyList<double> byDepth)
        => leaves.Concat(inner).Select(node => node.Weight ?? (node.Depth <= byDepth.Count ? byDepth[node.Depth - 1] : 1));

    /// <summary>A node that is not the root.</summary>
    internal sealed class Node(Node? parent, string name)
    {
        public Node? Parent { get; } = parent;

        public string Name { get; } = name;

        public int Depth { get; } = (parent?.Depth ?? 0) + 1;

        /// <summary>Of the edge above; null where no branch says it.</summary>
        public double? Weight { get; set; }
    }
}
