namespace EmdGen.Tests.Decoding;

/// <summary>Reproducible distributions of every kind that a rule may take differently.</summary>
internal static class Distributions
{
    /// <summary>Kinds of rows.</summary>
    internal static IReadOnlyList<string> Kinds { get; } =
        ["dense", "sparse", "dyadic", "one-hot", "uniform", "halves", "denormal", "short of 1"];

    /// <summary>Rows whose sums and, with whole distances, expectations are exact in float64, so that ties are ties.</summary>
    internal static IReadOnlyList<string> Exact { get; } = ["dyadic", "one-hot", "halves"];

    /// <summary>[rows,C].</summary>
    internal static float[] Of(string kind, int rows, int classCount)
    {
        var random = new Random((rows * 131) + classCount);
        return [.. Enumerable.Range(0, rows).SelectMany(_ => Row(kind, classCount, random))];
    }

    /// <summary>[N]: the rows of [N,C].</summary>
    internal static float[][] RowsOf(float[] values, int classCount) => [.. values.Chunk(classCount)];

    private static float[] Row(string kind, int classCount, Random random) => kind switch
    {
        "dense" => Scaled([.. Draw(classCount, random.NextDouble)], 1),
        "sparse" => Scaled([.. Draw(classCount, () => random.Next(4) == 0 ? random.NextDouble() : 0)], 1),
        "dyadic" => Counted(classCount, 64, random),
        "one-hot" => Counted(classCount, 1, random),
        "halves" => Counted(classCount, 2, random),
        "uniform" => [.. Enumerable.Repeat(1f / classCount, classCount)],
        "denormal" => Scaled([.. Draw(classCount, () => random.Next(3) == 0 ? random.NextDouble() : random.NextDouble() * 1e-41)], 1),
        "short of 1" => Scaled([.. Draw(classCount, random.NextDouble)], 0.9995),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There are no such rows."),
    };

    private static IEnumerable<double> Draw(int count, Func<double> draw) => Enumerable.Range(0, count).Select(_ => draw());

    private static float[] Scaled(double[] masses, double sum)
    {
        double total = masses.Sum();
        if (total < 1e-3)
            (masses[0], total) = (1, total + 1 - masses[0]);
        return Array.ConvertAll(masses, mass => (float)(mass / total * sum));
    }

    /// <summary>Each of so many equal parts in a random class.</summary>
    private static float[] Counted(int classCount, int parts, Random random)
    {
        var row = new float[classCount];
        for (int i = 0; i < parts; i++)
            row[random.Next(classCount)] += 1f / parts;
        return row;
    }
}
