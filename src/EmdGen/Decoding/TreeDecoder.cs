using EmdGen.Structures;

namespace EmdGen.Decoding;

/// <summary>
/// The class of least expected distance in a tree. Downhill lies the node of which no subtree holds more than half of the mass, the centre;
/// the expected distance grows along every path away from it, by numbers that are not negative, so that nothing cancels in them.
/// </summary>
internal readonly struct TreeDecoder : IRowDecoder
{
    private readonly TreeDistance tree;

    // One for the root, which has no number, and one for every node behind it.
    private readonly double[] masses;
    private readonly double[] excesses;

    internal TreeDecoder(TreeDistance tree)
    {
        this.tree = tree;
        masses = new double[tree.Parents.Length + 1];
        excesses = new double[tree.Parents.Length + 1];
    }

    public int Decode(ReadOnlySpan<float> distribution)
    {
        int centre = AddUp(distribution);
        excesses[centre + 1] = 0;
        for (int node = centre; node >= 0; node = tree.Parents[node])
            excesses[tree.Parents[node] + 1] = excesses[node + 1] + (tree.Weights[node] * ((2 * masses[node + 1]) - masses[0]));
        foreach (int node in tree.Order.Nodes)
        {
            // Nodes with more than half of the mass lead from the root to the centre, and have their number.
            double surplus = masses[0] - (2 * masses[node + 1]);
            if (surplus >= 0)
                excesses[node + 1] = excesses[tree.Parents[node] + 1] + (tree.Weights[node] * surplus);
        }

        int best = 0;
        for (int i = 1; i < distribution.Length; i++)
            best = excesses[i + 1] < excesses[best + 1] ? i : best;
        return best;
    }

    /// <summary>Leaves the mass at and below every node, and returns the centre: -1 for the root.</summary>
    private int AddUp(ReadOnlySpan<float> distribution)
    {
        for (int node = 0; node < tree.Parents.Length; node++)
            masses[node + 1] = node < distribution.Length ? distribution[node] : 0;
        masses[0] = 0;
        int[] nodes = tree.Order.Nodes;
        for (int i = nodes.Length - 1; i >= 0; i--)
            masses[tree.Parents[nodes[i]] + 1] += masses[nodes[i] + 1];
        int centre = -1;
        foreach (int node in nodes)
            centre = 2 * masses[node + 1] > masses[0] ? node : centre;
        return centre;
    }
}
