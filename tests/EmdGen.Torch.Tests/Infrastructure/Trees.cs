using static TorchSharp.torch;

namespace EmdGen.Torch.Tests.Infrastructure;

/// <summary>The trees of the annotated classes, node by node.</summary>
internal static class Trees
{
    /// <summary>Leaves at every depth, an only child and an edge without length.</summary>
    internal static TorchTerms Vehicle => Terms(5, [6, 6, 5, 7, -1, -1, 5, -1], [1, 0.25, 0.8, 2, 1.5, 0.7, 0.5, 0], exponent: 2);

    internal static TorchTerms Habitat => Terms(4, [4, 4, 5, 5, -1, -1], [0.3, 1, 1, 2, 0.5, 1.1], exponent: 1);

    /// <param name="classCount">The nodes from 0 on are the classes.</param>
    /// <param name="parents">The node above each, -1 for the root.</param>
    /// <param name="weights">Of the edge above each.</param>
    /// <param name="exponent">1 or 2.</param>
    private static TorchEdges Terms(int classCount, int[] parents, double[] weights, int exponent)
    {
        Tensor below = zeros(classCount, parents.Length, dtype: float64);
        for (int c = 0; c < classCount; c++)
        {
            for (int node = c; node >= 0; node = parents[node])
                below[c, node] = 1;
        }

        return new TorchEdges(below, weights, exponent);
    }
}
