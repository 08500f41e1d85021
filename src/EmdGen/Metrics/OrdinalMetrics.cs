using EmdGen.Validation;

namespace EmdGen;

/// <summary>
/// Measures of the quality of predictions of ordered classes. Classes are given by index, 0 to C-1, and the distance of two classes is the
/// difference of their indices. Every metric of no rows is NaN.
/// </summary>
public static partial class OrdinalMetrics
{
    /// <summary>The mean distance of the predicted to the true class, in classes: 0 is best, C-1 worst.</summary>
    /// <param name="predictions">[N] class indices.</param>
    /// <param name="labels">[N] true class indices.</param>
    /// <exception cref="ArgumentException">The lengths differ, or an index is negative.</exception>
    public static double MeanAbsoluteError(ReadOnlySpan<int> predictions, ReadOnlySpan<int> labels)
    {
        MetricChecks.Classes(predictions, labels);
        long sum = 0;
        for (int i = 0; i < labels.Length; i++)
            sum += Math.Abs(predictions[i] - labels[i]);
        return (double)sum / labels.Length;
    }

    /// <summary>The share of rows whose predicted class is the true one, from 0 to 1.</summary>
    /// <inheritdoc cref="MeanAbsoluteError"/>
    public static double ExactAccuracy(ReadOnlySpan<int> predictions, ReadOnlySpan<int> labels) => ShareWithin(0, predictions, labels);

    /// <summary>The share of rows whose predicted class is the true one or one of its neighbours, from 0 to 1.</summary>
    /// <inheritdoc cref="MeanAbsoluteError"/>
    public static double OffByOneAccuracy(ReadOnlySpan<int> predictions, ReadOnlySpan<int> labels) => ShareWithin(1, predictions, labels);

    private static double ShareWithin(int distance, ReadOnlySpan<int> predictions, ReadOnlySpan<int> labels)
    {
        MetricChecks.Classes(predictions, labels);
        int count = 0;
        for (int i = 0; i < labels.Length; i++)
            count += Math.Abs(predictions[i] - labels[i]) <= distance ? 1 : 0;
        return (double)count / labels.Length;
    }
}
