using EmdGen;

namespace DiamondClarity.Evaluation;

/// <summary>How good one network's forecast is.</summary>
internal sealed record Scores(
    double MeanAbsoluteError, double OffByOneAccuracy, double ExactAccuracy, double QuadraticWeightedKappa, double RankedProbabilityScore)
{
    /// <param name="probabilities">[N,C].</param>
    /// <param name="labels">[N].</param>
    /// <param name="decoding">How rows become grades; the ranked probability score does not depend on it.</param>
    internal static Scores Of(float[] probabilities, int[] labels, Decoding decoding)
    {
        int[] grades = new int[labels.Length];
        if (decoding == Decoding.Argmax)
            OrdinalDecoding.Argmax(probabilities, ClarityEmd.ClassCount, grades);
        else
            OrdinalDecoding.Median(probabilities, ClarityEmd.ClassCount, grades);
        return new Scores(
            OrdinalMetrics.MeanAbsoluteError(grades, labels),
            OrdinalMetrics.OffByOneAccuracy(grades, labels),
            OrdinalMetrics.ExactAccuracy(grades, labels),
            OrdinalMetrics.QuadraticWeightedKappa(grades, labels),
            OrdinalMetrics.RankedProbabilityScore(probabilities, labels, ClarityEmd.ClassCount));
    }
}
