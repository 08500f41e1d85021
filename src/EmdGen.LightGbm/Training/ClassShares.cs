namespace EmdGen.LightGbm.Training;

/// <summary>What the classes weigh among the training rows, and the scores that trees start from.</summary>
internal sealed class ClassShares
{
    /// <summary>What a class weighs that no row has, in rows: its score is finite, and the trees may still lower it.</summary>
    private const double AbsentRows = 0.5;

    private ClassShares(double[] weights, int rowCount)
    {
        Total = weights.Sum();
        double absent = AbsentRows * Total / rowCount;
        StartScores = Array.ConvertAll(weights, weight => Math.Log((weight > 0 ? weight : absent) / Total));
    }

    /// <summary>[C]: the logarithm of the share of each class.</summary>
    internal double[] StartScores { get; }

    /// <summary>What all rows weigh, by row and by class.</summary>
    internal double Total { get; }

    internal static ClassShares Of(BoosterData data, int classCount, EmdOptions loss)
    {
        var weights = new double[classCount];
        ReadOnlySpan<float> rowWeights = data.Weights.Span;
        for (int row = 0; row < data.RowCount; row++)
        {
            double weight = rowWeights.IsEmpty ? 1 : rowWeights[row];
            if (data.Targets.Labels is { } labels)
                weights[labels[row]] += weight;
            else
                AddDistribution(data.Targets.Distributions.AsSpan(row * classCount, classCount), weight, weights);
        }

        ReadOnlySpan<float> classWeights = loss.ClassWeights.Span;
        for (int j = 0; j < classWeights.Length; j++)
            weights[j] *= classWeights[j];
        Smooth(weights, loss.LabelSmoothing);
        return weights.Sum() > 0
            ? new ClassShares(weights, data.RowCount)
            : throw new ArgumentException("All training rows are of classes that weigh 0.", "options");
    }

    private static void AddDistribution(ReadOnlySpan<float> target, double weight, double[] weights)
    {
        for (int j = 0; j < target.Length; j++)
            weights[j] += weight * target[j];
    }

    private static void Smooth(double[] weights, double smoothing)
    {
        double even = weights.Sum() / weights.Length;
        for (int j = 0; j < weights.Length; j++)
            weights[j] += smoothing * (even - weights[j]);
    }
}
