namespace EmdGen.Transport;

/// <content>The exchange of one arc for another.</content>
internal sealed partial class SpanningTree
{
    /// <summary>
    /// Sends as much as the tree allows from a source to a sink by the arc between them, which enters the tree, and around the cycle that
    /// it closes. Of the arcs that then carry nothing, the last in the direction of the cycle, from its highest node on, leaves.
    /// </summary>
    internal void Pivot(int source, int sink)
    {
        int top = CommonAncestor(source, sink);
        long most = long.MaxValue;
        int leaving = None;
        bool isAtSource = false;
        for (int node = source; node != top; node = parent[node])
        {
            if (IsSource(node) && flow[node] < most)
                (most, leaving, isAtSource) = (flow[node], node, true);
        }

        for (int node = sink; node != top; node = parent[node])
        {
            if (!IsSource(node) && flow[node] <= most)
                (most, leaving, isAtSource) = (flow[node], node, false);
        }

        for (int node = source; node != top; node = parent[node])
            flow[node] += IsSource(node) ? -most : most;
        for (int node = sink; node != top; node = parent[node])
            flow[node] += IsSource(node) ? most : -most;
        Rehang(isAtSource ? source : sink, isAtSource ? sink : source, most, leaving);
    }

    /// <summary>Turns the path from a node up to the arc that leaves upside down, and hangs it at the entering arc's other end.</summary>
    private void Rehang(int node, int below, long carried, int leaving)
    {
        for (int top = node; ;)
        {
            (int above, long before) = (parent[node], flow[node]);
            Detach(node);
            Attach(node, below, carried);
            if (node == leaving)
            {
                Refresh(top);
                return;
            }

            (node, below, carried) = (above, node, before);
        }
    }

    private int CommonAncestor(int a, int b)
    {
        while (a != b)
        {
            if (depth[a] >= depth[b])
                a = parent[a];
            else
                b = parent[b];
        }

        return a;
    }
}
