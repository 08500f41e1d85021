using EmdGen.Structures;

namespace EmdGen.Testing.Structures;

/// <summary>Reproducible ground distances of every kind, by name.</summary>
public static class RandomStructures
{
    /// <summary>Those with a closed form for distributions as targets.</summary>
    public static IReadOnlyList<string> Closed { get; } = ["unit chain", "spaced chain", "tree"];

    /// <summary>Tables by bias.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["table", "table with bias", "table with negative bias"];

    public static IReadOnlyList<string> All { get; } = [.. Closed, .. Tables];

    public static GroundDistance Of(string name, int classCount) => name switch
    {
        "unit chain" => GroundDistance.Chain(classCount),
        "spaced chain" => GroundDistance.Chain([.. Enumerable.Range(0, classCount).Select(j => j + (0.03 * j * j))]),
        "tree" => Tree(classCount, classCount),
        "table" => Table(classCount, 1, 0),
        "table with bias" => Table(classCount, 2, 0.25),
        "table with negative bias" => Table(classCount, 1.5, -0.25),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such structure."),
    };

    /// <summary>The same structure with every spacing, weight or cost in another unit.</summary>
    public static GroundDistance In(double unit, GroundDistance distance) => (distance switch
    {
        ChainDistance => GroundDistance.Chain([.. Enumerable.Range(0, distance.ClassCount).Select(j => distance[0, j] * unit)]),
        TreeDistance tree => GroundDistance.Tree(tree.ClassCount, tree.Parents, Array.ConvertAll(tree.Weights, weight => weight * unit)),
        _ => GroundDistance.FromRows(Powers(distance, unit), 1, distance.Bias * unit),
    }).WithExponent(distance.Exponent);

    /// <summary>[C,C], asymmetric, with a distance of 0 between two classes where there are three or more.</summary>
    public static double[,] Distances(int classCount)
    {
        var random = new Random(classCount);
        var rows = new double[classCount, classCount];
        for (int i = 0; i < classCount; i++)
        {
            for (int k = 0; k < classCount; k++)
                rows[i, k] = i == k || (i, k) == (2, 0) ? 0 : 0.1 + random.NextDouble();
        }

        return rows;
    }

    /// <summary>
    /// Weights from 0 to 2, one edge of weight 0, and one class above another where there are four or more. The inner nodes lie anywhere
    /// below each other.
    /// </summary>
    private static GroundDistance Tree(int classCount, int seed)
    {
        var random = new Random(seed);
        int inner = classCount / 2;
        var parents = new int[classCount + inner];

        // Every inner node has a class of its own, so that none is without.
        for (int node = 0; node < classCount; node++)
            parents[node] = classCount + (node < inner ? node : random.Next(inner));
        for (int node = classCount; node < parents.Length; node++)
            parents[node] = random.Next(node + 1 - classCount) is > 0 and int above ? classCount + above - 1 : -1;
        if (classCount >= 4)
            parents[classCount - 2] = classCount - 1;
        double[] weights = [.. parents.Select((_, node) => node == 1 ? 0 : 2 * random.NextDouble())];
        return GroundDistance.Tree(classCount, parents, weights);
    }

    private static double[,] Powers(GroundDistance distance, double unit)
    {
        var rows = new double[distance.ClassCount, distance.ClassCount];
        for (int i = 0; i < distance.ClassCount; i++)
        {
            for (int k = 0; k < distance.ClassCount; k++)
                rows[i, k] = Math.Pow(distance[i, k], distance.Sensitivity) * unit;
        }

        return rows;
    }

    private static GroundDistance Table(int classCount, double sensitivity, double bias)
        => GroundDistance.FromRows(Distances(classCount), sensitivity, bias);
}
