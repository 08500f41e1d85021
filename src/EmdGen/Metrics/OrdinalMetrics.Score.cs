using EmdGen.Metrics;
using EmdGen.Validation;

namespace EmdGen;

public static partial class OrdinalMetrics
{
    /// <summary>
    /// The ranked probability score, a mean over rows: 0 is best, C-1 worst. It is a proper score: in expectation, the true distribution
    /// has the lowest.
    /// </summary>
    /// <param name="probabilities">[N,C]: a predicted distribution per row.</param>
    /// <param name="labels">[N] true class indices.</param>
    /// <param name="classCount">C, 2 or more.</param>
    /// <exception cref="ArgumentException">
    /// The lengths do not fit, a label is no class, or a row is no distribution: a probability is negative or not finite, or the sum is
    /// further from 1 than 0.001.
    /// </exception>
    /// <remarks>
    /// sum_{i&lt;C-1} (F_i - G_i)^2 of the cumulative masses of prediction and label (Epstein 1969, Journal of Applied Meteorology 8,
    /// 985-987): the sum itself, divided neither by C nor by C-1. It equals the squared EMD of classes with unit spacing.
    /// </remarks>
    public static double RankedProbabilityScore(ReadOnlySpan<float> probabilities, ReadOnlySpan<int> labels, int classCount)
    {
        MetricChecks.ClassCount(classCount);
        MetricChecks.Labels(labels, classCount);
        MetricChecks.Distributions(probabilities, labels.Length, classCount);
        double sum = 0;
        for (int i = 0; i < labels.Length; i++)
            sum += RankedProbability.OfRow(probabilities.Slice(i * classCount, classCount), labels[i]);
        return sum / labels.Length;
    }
}
