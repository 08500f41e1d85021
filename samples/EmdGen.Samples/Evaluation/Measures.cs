namespace EmdGen.Samples.Evaluation;

/// <summary>The measures there are: all but the last are numbers of <see cref="OrdinalScores"/>.</summary>
public static class Measures
{
    // A probability that float32 rounds to 0 costs as much as the smallest that it holds.
    private static readonly double CostOfImpossible = -Math.Log(float.Epsilon);

    /// <summary>How many classes off, on average.</summary>
    public static Measure MeanAbsoluteError { get; } = OfClasses("MAE", "mean_absolute_error", scores => scores.MeanAbsoluteError, true);

    /// <summary>How many classes off, on average over true classes, so that a rare one counts as much as a common one.</summary>
    public static Measure AverageMeanAbsoluteError { get; }
        = OfClasses("AMAE", "average_mean_absolute_error", scores => scores.AverageMeanAbsoluteError, true);

    /// <summary>The share right or next to right.</summary>
    public static Measure OffByOne { get; } = OfClasses("off by one", "off_by_one_accuracy", scores => scores.OffBy(1), false);

    /// <summary>The share right.</summary>
    public static Measure Exact { get; } = OfClasses("exact", "exact_accuracy", scores => scores.ExactAccuracy, false);

    /// <summary>Agreement beyond chance, where far mistakes weigh more.</summary>
    public static Measure Kappa { get; }
        = OfClasses("QWK", "quadratic_weighted_kappa", scores => scores.Kappa(KappaWeights.Quadratic), false);

    /// <summary>The ranked probability score, for classes with an order.</summary>
    public static Measure RankedProbabilityScore { get; }
        = OfDistributions("RPS", "ranked_probability_score", (_, scores) => scores.RankedProbabilityScore);

    /// <summary>Minus the mean logarithm of the probability that the truth got.</summary>
    public static Measure LogLoss { get; } = OfDistributions("log loss", "log_loss", (_, scores) => LogLossOf(scores));

    /// <summary>How far the probability of the most probable class is from the share of rows in which it is true.</summary>
    public static Measure CalibrationError { get; }
        = OfDistributions("ECE", "expected_calibration_error", (_, scores) => scores.ExpectedCalibrationError());

    /// <summary>The mean squared distance of the distribution to the truth's: a sum over classes, 0 to 2.</summary>
    public static Measure Brier { get; } = OfDistributions("Brier", "brier_score", (prediction, _) =>
    {
        double squares = prediction.Probabilities.Sum(p => (double)p * p);
        double truth = Enumerable.Range(0, prediction.Labels.Length).Sum(row => 1 - (2 * prediction.OfTruth(row)));
        return (squares + truth) / prediction.Labels.Length;
    });

    /// <summary>For classes with an order.</summary>
    public static IReadOnlyList<Measure> Ordinal { get; } = [MeanAbsoluteError, OffByOne, Exact, Kappa, RankedProbabilityScore];

    /// <summary>For classes without.</summary>
    public static IReadOnlyList<Measure> Nominal { get; } = [Exact, LogLoss, Brier];

    /// <summary>Minus the mean logarithm of the probability that the truth got, over all rows.</summary>
    public static double LogLossOf(OrdinalScores scores)
    {
        long impossible = scores.InfiniteLogLikelihoodCount, possible = scores.DistributionCount - impossible;
        double sum = possible == 0 ? 0 : possible * scores.NegativeLogLikelihood;
        return (sum + (impossible * CostOfImpossible)) / scores.DistributionCount;
    }

    private static Measure OfClasses(string name, string column, Func<OrdinalScores, double> value, bool isLowBetter)
        => new(name, column, (_, scores) => value(scores), isLowBetter, NeedsDecoding: true);

    private static Measure OfDistributions(string name, string column, Func<Prediction, OrdinalScores, double> value)
        => new(name, column, value, IsLowBetter: true, NeedsDecoding: false);
}
