namespace EmdGen.Transport;

/// <summary>
/// The basis of a transport problem: a tree of m sources (nodes 0 to m - 1), n sinks (m to m + n - 1) and a root (m + n). An arc joins a
/// source u and a sink v of cost c = potential u + potential v; a source may instead hang from the root, by an arc of cost 0 that carries
/// nothing. All arcs lead from the source: up from a source, down to a sink.
/// </summary>
/// <remarks>
/// Arcs that carry nothing always lead up ("strongly feasible", Cunningham 1976). <see cref="Pivot"/> keeps it so, which is why the method
/// cannot cycle.
/// </remarks>
internal sealed partial class SpanningTree(int capacity)
{
    private const int None = -1;

    private readonly int[] parent = new int[capacity];
    private readonly int[] firstChild = new int[capacity];
    private readonly int[] nextSibling = new int[capacity];
    private readonly int[] previousSibling = new int[capacity];
    private readonly int[] depth = new int[capacity];
    private readonly long[] flow = new long[capacity];
    private readonly long[] potential = new long[capacity];
    private long[] costs = [];
    private int sourceCount;
    private int sinkCount;

    internal int Root => sourceCount + sinkCount;

    /// <summary>[m]: the potentials of the sources.</summary>
    internal ReadOnlySpan<long> SourcePotentials => potential.AsSpan(0, sourceCount);

    /// <summary>[n]: the potentials of the sinks.</summary>
    internal ReadOnlySpan<long> SinkPotentials => potential.AsSpan(sourceCount, sinkCount);

    /// <summary>Starts anew, without arcs.</summary>
    /// <param name="m">The number of sources.</param>
    /// <param name="n">The number of sinks.</param>
    /// <param name="arcCosts">[m, n].</param>
    internal void Begin(int m, int n, long[] arcCosts)
    {
        (sourceCount, sinkCount, costs) = (m, n, arcCosts);
        firstChild.AsSpan(0, Root + 1).Fill(None);
        depth[Root] = 0;
    }

    /// <summary>Hangs a node that has no parent below another.</summary>
    internal void Attach(int node, int below, long carried)
    {
        parent[node] = below;
        flow[node] = carried;
        previousSibling[node] = None;
        nextSibling[node] = firstChild[below];
        if (firstChild[below] != None)
            previousSibling[firstChild[below]] = node;
        firstChild[below] = node;
    }

    /// <summary>Computes all depths and potentials of a tree that is complete.</summary>
    internal void RefreshAll()
    {
        for (int node = firstChild[Root]; node != None; node = nextSibling[node])
            Refresh(node);
    }

    /// <summary>Computes the depths and potentials of a node and all below it from its parent's.</summary>
    private void Refresh(int top)
    {
        for (int node = top; node != None; node = Next(node, top))
        {
            int above = parent[node];
            depth[node] = depth[above] + 1;
            potential[node] = above == Root ? 0 : Cost(node, above) - potential[above];
        }
    }

    /// <summary>sum of flow * distance over the arcs, in units of mass times distance.</summary>
    internal double TotalCost(TransportTable table, ReadOnlySpan<int> sources, ReadOnlySpan<int> sinks)
    {
        double sum = 0;
        for (int node = 0; node < Root; node++)
        {
            if (flow[node] == 0)
                continue;
            int source = IsSource(node) ? node : parent[node];
            int sink = IsSource(node) ? parent[node] : node;
            sum += flow[node] * table.Distance(sources[source], sinks[sink - sourceCount]);
        }

        return sum / Masses.One;
    }

    private void Detach(int node)
    {
        if (previousSibling[node] == None)
            firstChild[parent[node]] = nextSibling[node];
        else
            nextSibling[previousSibling[node]] = nextSibling[node];
        if (nextSibling[node] != None)
            previousSibling[nextSibling[node]] = previousSibling[node];
    }

    /// <summary>The node after another in the order parent, children, among those below <paramref name="top"/>.</summary>
    private int Next(int node, int top)
    {
        if (firstChild[node] != None)
            return firstChild[node];
        for (; node != top; node = parent[node])
        {
            if (nextSibling[node] != None)
                return nextSibling[node];
        }

        return None;
    }

    private bool IsSource(int node) => node < sourceCount;

    private long Cost(int node, int other)
        => IsSource(node) ? costs[(node * sinkCount) + other - sourceCount] : costs[(other * sinkCount) + node - sourceCount];
}
