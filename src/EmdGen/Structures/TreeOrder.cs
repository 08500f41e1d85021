namespace EmdGen.Structures;

/// <summary>The nodes of a tree depth first, so that the classes below any node are a range of that order.</summary>
internal sealed class TreeOrder
{
    private TreeOrder(int classCount, int nodeCount)
    {
        Nodes = new int[nodeCount];
        Position = new int[nodeCount];
        Classes = new int[classCount];
        First = new int[nodeCount];
        End = new int[nodeCount];
    }

    /// <summary>[M]: every node after its parent and before the nodes beside it that come later.</summary>
    internal int[] Nodes { get; }

    /// <summary>[M]: the place of each node in <see cref="Nodes"/>.</summary>
    internal int[] Position { get; }

    /// <summary>[C]: the classes in this order.</summary>
    internal int[] Classes { get; }

    /// <summary>[M]: the place in <see cref="Classes"/> at which those at and below a node begin.</summary>
    internal int[] First { get; }

    /// <summary>[M]: the place at which they end.</summary>
    internal int[] End { get; }

    /// <summary>Returns the order of a tree; null, with a node of the cycle, where some node is its own ancestor.</summary>
    internal static TreeOrder? Of(int classCount, ReadOnlySpan<int> parents, out int ownAncestor)
    {
        var order = new TreeOrder(classCount, parents.Length);
        int[][] children = ChildrenOf(parents);
        var open = new Stack<(int Node, int Child)>();
        int nodes = 0, classes = 0;
        foreach (int top in children[^1])
        {
            open.Push((top, 0));
            while (open.TryPop(out (int Node, int Child) at))
            {
                if (at.Child == 0)
                {
                    order.Position[at.Node] = nodes;
                    order.Nodes[nodes++] = at.Node;
                    order.First[at.Node] = classes;
                    if (at.Node < classCount)
                        order.Classes[classes++] = at.Node;
                }

                if (at.Child == children[at.Node].Length)
                {
                    order.End[at.Node] = classes;
                    continue;
                }

                open.Push((at.Node, at.Child + 1));
                open.Push((children[at.Node][at.Child], 0));
            }
        }

        ownAncestor = nodes == parents.Length ? -1 : NodeOfCycle(parents, order.Nodes.AsSpan(0, nodes));
        return ownAncestor < 0 ? order : null;
    }

    /// <summary>The children of every node, and of the root at the end.</summary>
    private static int[][] ChildrenOf(ReadOnlySpan<int> parents)
    {
        var counts = new int[parents.Length + 1];
        foreach (int parent in parents)
            counts[parent < 0 ? ^1 : parent]++;
        int[][] children = Array.ConvertAll(counts, count => new int[count]);
        Array.Clear(counts);
        for (int node = 0; node < parents.Length; node++)
        {
            Index parent = parents[node] < 0 ? ^1 : parents[node];
            children[parent][counts[parent]++] = node;
        }

        return children;
    }

    /// <summary>Climbs from a node that the root does not reach, for long enough to be on the cycle.</summary>
    private static int NodeOfCycle(ReadOnlySpan<int> parents, ReadOnlySpan<int> reached)
    {
        var isReached = new bool[parents.Length];
        foreach (int node in reached)
            isReached[node] = true;
        int at = Array.IndexOf(isReached, false);
        for (int i = 0; i < parents.Length; i++)
            at = parents[at];
        return at;
    }
}
