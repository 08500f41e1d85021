namespace EmdGen.Structures;

/// <summary>
/// A tree as its kernel walks it: the classes are columns 0 to C - 1 and the leaves, inner nodes the columns from C on, children before
/// parents and the root last. No node has more than a few children: more are gathered below nodes of weight 0, so that no sum has many
/// terms. A node with one child becomes one with it, and a class above others gets a leaf of weight 0 for itself.
/// </summary>
internal sealed class TreeLayout
{
    private const int MostChildren = 16;

    /// <summary>The greatest depth at which plain float32 sums along paths keep their digits.</summary>
    private const int ShallowDepth = 100;

    private readonly List<int[]> children = [];
    private readonly List<double> weights;
    private readonly List<(int First, int Last)> ranges;
    private readonly List<int> heights;

    internal TreeLayout(TreeDistance tree)
    {
        ClassCount = tree.ClassCount;
        Ranks = new float[ClassCount];
        weights = [.. new double[ClassCount]];
        ranges = [.. new (int, int)[ClassCount]];
        heights = [.. new int[ClassCount]];
        for (int rank = 0; rank < ClassCount; rank++)
        {
            Ranks[tree.Order.Classes[rank]] = rank;
            ranges[tree.Order.Classes[rank]] = (rank, rank);
        }

        Build(tree);
        Unit = tree.Unit;
        Weights = [.. weights.Select(weight => (float)(weight / Unit))];
        IsDeep = heights[^1] > ShallowDepth;
        First = [.. ranges.Select(range => (float)range.First)];
        Last = [.. ranges.Select(range => (float)range.Last)];
    }

    internal int ClassCount { get; }

    internal int ColumnCount => Weights.Length;

    /// <summary>Sums along paths have so many terms that they must be compensated.</summary>
    internal bool IsDeep { get; }

    /// <summary>The power of two that weights are counted in.</summary>
    internal double Unit { get; }

    /// <summary>[columns]: the weight of the edge above a node, in units.</summary>
    internal float[] Weights { get; }

    /// <summary>[C]: the rank of a class in depth-first order.</summary>
    internal float[] Ranks { get; }

    /// <summary>[columns]: the first rank at or below a node.</summary>
    internal float[] First { get; }

    /// <summary>[columns]: the last rank at or below a node.</summary>
    internal float[] Last { get; }

    /// <summary>The columns of the nodes below an inner node.</summary>
    internal int[] ChildrenOf(int column) => children[column - ClassCount];

    /// <summary>Adds every node after all that lie below it.</summary>
    private void Build(TreeDistance tree)
    {
        var below = new List<int>?[tree.Parents.Length];
        var top = new List<int>();
        for (int i = tree.Parents.Length - 1; i >= 0; i--)
        {
            int node = tree.Order.Nodes[i], parent = tree.Parents[node];
            List<int> columns = below[node] ?? [];
            if (node < ClassCount)
                columns.Add(node);
            int column = Join(columns);
            weights[column] += tree.Weights[node];
            if (parent < 0)
                top.Add(column);
            else
                (below[parent] ??= []).Add(column);
            below[node] = null;
        }

        Join(top);
    }

    /// <summary>Returns the column of a node that is above the given ones.</summary>
    private int Join(List<int> columns)
    {
        while (columns.Count > MostChildren)
            columns = [.. columns.Chunk(MostChildren).Select(Inner)];
        return columns.Count == 1 ? columns[0] : Inner([.. columns]);
    }

    private int Inner(int[] columns)
    {
        if (columns.Length == 1)
            return columns[0];
        children.Add(columns);
        weights.Add(0);
        heights.Add(1 + columns.Max(column => heights[column]));
        ranges.Add((columns.Min(column => ranges[column].First), columns.Max(column => ranges[column].Last)));
        return weights.Count - 1;
    }
}
