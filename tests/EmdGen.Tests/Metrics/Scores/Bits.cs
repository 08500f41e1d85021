namespace EmdGen.Tests.Metrics.Scores;

/// <summary>All scores, to be compared bit for bit.</summary>
internal static class Bits
{
    internal static long[] Of(OrdinalScores scores) => Array.ConvertAll(Values(scores), BitConverter.DoubleToInt64Bits);

    private static double[] Values(OrdinalScores scores) =>
    [
        scores.ExactAccuracy, scores.OffBy(1), scores.MeanAbsoluteError, scores.MeanSquaredError,
        scores.MeanAbsolutePositionError, scores.MeanSquaredPositionError, scores.MeanDistance,
        scores.AverageMeanAbsoluteError, scores.MaximumMeanAbsoluteError, scores.MacroRecall, scores.Spearman, scores.KendallTauB,
        scores.Kappa(KappaWeights.None), scores.Kappa(KappaWeights.Linear), scores.Kappa(KappaWeights.Quadratic),
        scores.RankedProbabilityScore, scores.ContinuousRankedProbabilityScore, scores.NegativeLogLikelihood,
        .. new[] { 1, 7, 15, 100 }.Select(scores.ExpectedCalibrationError),
    ];
}
