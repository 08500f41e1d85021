using EmdGen.Validation;

namespace EmdGen;

public static partial class OrdinalMetrics
{
    /// <summary>
    /// Cohen's kappa with quadratic weights: 1 for perfect agreement, 0 for as much as chance gives, down to -1.
    /// </summary>
    /// <param name="predictions">[N] class indices.</param>
    /// <param name="labels">[N] true class indices.</param>
    /// <returns>
    /// NaN where chance alone would agree fully, so that kappa is undefined: no rows, or one and the same class in every prediction and
    /// label.
    /// </returns>
    /// <exception cref="ArgumentException">The lengths differ, or an index is negative.</exception>
    /// <remarks>
    /// 1 - sum_a (p_a - y_a)^2 / (1/N sum_ab (p_a - y_b)^2) (Cohen 1968, "Weighted kappa", Psychological Bulletin 70, 213-220). The
    /// expected disagreement comes from sums and sums of squares, so that neither a matrix nor the number of classes is needed.
    /// </remarks>
    public static double QuadraticWeightedKappa(ReadOnlySpan<int> predictions, ReadOnlySpan<int> labels)
    {
        MetricChecks.Classes(predictions, labels);
        // Whole numbers of 128 bits: 2^31 rows of indices to 2^31 fit, and a denominator of 0 is exactly 0.
        Int128 observed = 0, predicted = 0, predictedSquares = 0, actual = 0, actualSquares = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            long p = predictions[i], y = labels[i];
            observed += (p - y) * (p - y);
            predicted += p;
            predictedSquares += p * p;
            actual += y;
            actualSquares += y * y;
        }

        Int128 expected = (labels.Length * (predictedSquares + actualSquares)) - (2 * predicted * actual);
        return expected == 0 ? double.NaN : 1 - ((double)(labels.Length * observed) / (double)expected);
    }
}
