namespace EmdGen.Samples.Evaluation;

/// <summary>The measures there are.</summary>
public static class Measures
{
    // A probability that float32 rounds to 0 costs as much as the smallest that it holds.
    private const double SmallestProbability = float.Epsilon;

    /// <summary>How many classes off, on average.</summary>
    public static Measure MeanAbsoluteError { get; } = OfClasses("MAE", "mean_absolute_error", OrdinalMetrics.MeanAbsoluteError, true);

    /// <summary>The share right or next to right.</summary>
    public static Measure OffByOne { get; } = OfClasses("off by one", "off_by_one_accuracy", OrdinalMetrics.OffByOneAccuracy, false);

    /// <summary>The share right.</summary>
    public static Measure Exact { get; } = OfClasses("exact", "exact_accuracy", OrdinalMetrics.ExactAccuracy, false);

    /// <summary>Agreement beyond chance, where far mistakes weigh more.</summary>
    public static Measure Kappa { get; }
        = OfClasses("QWK", "quadratic_weighted_kappa", OrdinalMetrics.QuadraticWeightedKappa, false);

    /// <summary>The ranked probability score, for classes with an order.</summary>
    public static Measure RankedProbabilityScore { get; } = OfDistributions(
        "RPS",
        "ranked_probability_score",
        prediction => OrdinalMetrics.RankedProbabilityScore(prediction.Probabilities, prediction.Labels, prediction.ClassCount));

    /// <summary>Minus the mean logarithm of the probability that the truth got.</summary>
    public static Measure LogLoss { get; } = OfDistributions(
        "log loss",
        "log_loss",
        prediction => Enumerable.Range(0, prediction.Labels.Length)
            .Average(row => -Math.Log(Math.Max(prediction.OfTruth(row), SmallestProbability))));

    /// <summary>The mean squared distance of the distribution to the truth's: a sum over classes, 0 to 2.</summary>
    public static Measure Brier { get; } = OfDistributions("Brier", "brier_score", prediction =>
    {
        double squares = prediction.Probabilities.Sum(p => (double)p * p);
        double truth = Enumerable.Range(0, prediction.Labels.Length).Sum(row => 1 - (2 * prediction.OfTruth(row)));
        return (squares + truth) / prediction.Labels.Length;
    });

    /// <summary>For classes with an order.</summary>
    public static IReadOnlyList<Measure> Ordinal { get; } = [MeanAbsoluteError, OffByOne, Exact, Kappa, RankedProbabilityScore];

    /// <summary>For classes without.</summary>
    public static IReadOnlyList<Measure> Nominal { get; } = [Exact, LogLoss, Brier];

    private delegate double ClassMetric(ReadOnlySpan<int> predictions, ReadOnlySpan<int> labels);

    private static Measure OfClasses(string name, string column, ClassMetric metric, bool isLowBetter)
        => new(name, column, (prediction, decoding) => metric(prediction.Classes(decoding), prediction.Labels), isLowBetter, true);

    private static Measure OfDistributions(string name, string column, Func<Prediction, double> score)
        => new(name, column, (prediction, _) => score(prediction), IsLowBetter: true, NeedsDecoding: false);
}
