using static TorchSharp.torch;

namespace EmdGen.Torch.Tests.Infrastructure;

/// <summary>The trees of the annotated classes, node by node.</summary>
internal static class Trees
{
    /// <summary>Leaves at every depth, an only child and an edge without length.</summary>
    internal static TorchTerms Vehicle => Terms(5, VehicleParents, VehicleWeights, exponent: 2);

    internal static TorchTerms Habitat => Terms(4, HabitatParents, HabitatWeights, exponent: 1);

    internal static int[] VehicleParents => [6, 6, 5, 7, -1, -1, 5, -1];

    internal static double[] VehicleWeights => [1, 0.25, 0.8, 2, 1.5, 0.7, 0.5, 0];

    internal static int[] HabitatParents => [4, 4, 5, 5, -1, -1];

    internal static double[] HabitatWeights => [0.3, 1, 1, 2, 0.5, 1.1];

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
