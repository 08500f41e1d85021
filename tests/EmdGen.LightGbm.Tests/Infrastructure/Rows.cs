namespace EmdGen.LightGbm.Tests.Infrastructure;

/// <summary>Random rows whose class follows from three of four features, but for noise.</summary>
internal sealed class Rows
{
    internal const int FeatureCount = 4;
    internal const int ClassCount = 5;

    private Rows(float[] features, int[] labels) => (Features, Labels) = (features, labels);

    /// <summary>[N,4].</summary>
    internal float[] Features { get; }

    /// <summary>[N].</summary>
    internal int[] Labels { get; }

    internal int Count => Labels.Length;

    internal BoosterData Data => BoosterData.FromRows(Features, FeatureCount, Labels);

    internal static Rows Random(int count, int seed)
    {
        var random = new Random(seed);
        var features = new float[count * FeatureCount];
        var labels = new int[count];
        for (int row = 0; row < count; row++)
        {
            Span<float> own = features.AsSpan(row * FeatureCount, FeatureCount);
            foreach (ref float value in own)
                value = (float)((2 * random.NextDouble()) - 1);
            double score = own[0] + (own[1] * own[1]) - (0.5 * own[2]) + (0.3 * random.NextDouble());
            labels[row] = Math.Clamp((int)((score + 1.5) / 3.5 * ClassCount), 0, ClassCount - 1);
        }

        return new Rows(features, labels);
    }

    /// <summary>A distribution per row.</summary>
    internal float[] Predict(EmdBooster booster)
    {
        var probabilities = new float[Count * booster.ClassCount];
        booster.PredictProbabilities(Features, probabilities);
        return probabilities;
    }

    internal double RankedProbabilityScore(EmdBooster booster)
        => OrdinalMetrics.RankedProbabilityScore(Predict(booster), Labels, booster.ClassCount);
}
