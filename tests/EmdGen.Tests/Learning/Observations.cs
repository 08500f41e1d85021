namespace EmdGen.Tests.Learning;

/// <summary>Rows of features with their labels, and ways to hand them to learners.</summary>
public sealed record Observations(int ClassCount, int FeatureCount, float[] Features, int[] Labels)
{
    public int RowCount => Labels.Length;

    /// <summary>Normal features about a centre of their class; every twentieth row is 0.</summary>
    public static Observations Random(int classCount, int featureCount, int rows, int seed)
    {
        var random = new Random(seed);
        float[] centres = [.. Enumerable.Range(0, classCount * featureCount).Select(_ => (float)Normal(random))];
        var features = new float[rows * featureCount];
        int[] labels = [.. Enumerable.Range(0, rows).Select(_ => random.Next(classCount))];
        for (int row = 0; row < rows; row++)
        {
            for (int f = 0; f < featureCount && random.Next(20) > 0; f++)
                features[(row * featureCount) + f] = centres[(labels[row] * featureCount) + f] + (float)(0.3 * Normal(random));
        }

        return new Observations(classCount, featureCount, features, labels);
    }

    /// <summary>One row for each class.</summary>
    public static Observations OneRowEach(params float[][] rows)
        => new(rows.Length, rows[0].Length, [.. rows.SelectMany(row => row)], [.. Enumerable.Range(0, rows.Length)]);

    public ReadOnlySpan<float> Row(int row) => Features.AsSpan(row * FeatureCount, FeatureCount);

    public GroundDistanceLearner Learn() => Learn(0, RowCount);

    /// <summary>A learner that saw some rows in one call.</summary>
    public GroundDistanceLearner Learn(int first, int count)
    {
        var learner = new GroundDistanceLearner(ClassCount, FeatureCount);
        learner.Observe(Features.AsSpan(first * FeatureCount, count * FeatureCount), Labels.AsSpan(first, count));
        return learner;
    }

    private static double Normal(Random random)
        => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
