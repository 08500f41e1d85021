using EmdGen.Structures;

namespace EmdGen.Tests.Structures;

/// <summary>An edge of a chain or a tree, by the definition of its structure alone.</summary>
/// <param name="Weight">w.</param>
/// <param name="IsBelow">[C]: whether a class lies on the lower side.</param>
public sealed record Edge(double Weight, bool[] IsBelow)
{
    /// <summary>Every edge; none for a table.</summary>
    public static Edge[] Of(GroundDistance distance) => distance switch
    {
        TreeDistance tree => OfTree(tree),
        ChainDistance chain => OfChain(chain),
        _ => [],
    };

    private static Edge[] OfChain(ChainDistance chain)
        => [.. Enumerable.Range(0, chain.ClassCount - 1)
            .Select(i => new Edge(chain[i, i + 1], [.. Enumerable.Range(0, chain.ClassCount).Select(j => j <= i)]))];

    private static Edge[] OfTree(TreeDistance tree)
    {
        Edge[] edges = Array.ConvertAll(tree.Weights, weight => new Edge(weight, new bool[tree.ClassCount]));
        for (int j = 0; j < tree.ClassCount; j++)
        {
            for (int node = j; node >= 0; node = tree.Parents[node])
                edges[node].IsBelow[j] = true;
        }

        return edges;
    }
}
