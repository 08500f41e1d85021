using System.Buffers;
using System.Numerics;
using EmdGen.LightGbm.Models;

namespace EmdGen.LightGbm;

/// <content>Predictions.</content>
public partial class EmdBooster
{
    /// <summary>The rows that are predicted at a time, so that what they take between does not grow with their number.</summary>
    private const int RowsAtATime = 1 << 14;

    /// <summary>Predicts a distribution for each row. One row alone takes a faster path.</summary>
    /// <param name="features">[N,F]: numbers, NaN where a value is missing.</param>
    /// <param name="probabilities">[N,C]: receives the distributions.</param>
    /// <exception cref="ArgumentException">The lengths do not fit; nothing was written.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public void PredictProbabilities(ReadOnlySpan<float> features, Span<float> probabilities) => Probabilities(features, probabilities);

    /// <inheritdoc cref="PredictProbabilities(ReadOnlySpan{float}, Span{float})"/>
    public void PredictProbabilities(ReadOnlySpan<double> features, Span<float> probabilities) => Probabilities(features, probabilities);

    /// <summary>Predicts a class for each row.</summary>
    /// <param name="features">[N,F]: numbers, NaN where a value is missing.</param>
    /// <param name="classes">[N]: receives the class indices.</param>
    /// <param name="rule">How a class is made of a distribution.</param>
    /// <exception cref="ArgumentException">The lengths do not fit, or there is no such rule; nothing was written.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public void Predict(ReadOnlySpan<float> features, Span<int> classes, DecodingRule rule = DecodingRule.Median)
        => Classes(features, classes, rule);

    /// <inheritdoc cref="Predict(ReadOnlySpan{float}, Span{int}, DecodingRule)"/>
    public void Predict(ReadOnlySpan<double> features, Span<int> classes, DecodingRule rule = DecodingRule.Median)
        => Classes(features, classes, rule);

    /// <summary>Predicts the scores of each row: the logarithms of the probabilities, but for a number that a row has in common.</summary>
    /// <param name="features">[N,F]: numbers, NaN where a value is missing.</param>
    /// <param name="scores">[N,C]: receives the scores.</param>
    /// <exception cref="ArgumentException">The lengths do not fit; nothing was written.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public void PredictScores(ReadOnlySpan<float> features, Span<double> scores) => Scores(features, scores);

    /// <inheritdoc cref="PredictScores(ReadOnlySpan{float}, Span{double})"/>
    public void PredictScores(ReadOnlySpan<double> features, Span<double> scores) => Scores(features, scores);

    private void Scores<T>(ReadOnlySpan<T> features, Span<double> scores)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using TreeModel trees = Enter();
        CheckRows(features.Length, scores.Length, ClassCount, nameof(scores));
        trees.RawScores(features, scores);
    }

    private void Probabilities<T>(ReadOnlySpan<T> features, Span<float> probabilities)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using TreeModel trees = Enter();
        int rowCount = CheckRows(features.Length, probabilities.Length, ClassCount, nameof(probabilities));
        for (int row = 0; row < rowCount; row += RowsAtATime)
        {
            int count = Math.Min(RowsAtATime, rowCount - row);
            Distributions(
                trees, features.Slice(row * FeatureCount, count * FeatureCount), probabilities.Slice(row * ClassCount, count * ClassCount));
        }
    }

    private void Classes<T>(ReadOnlySpan<T> features, Span<int> classes, DecodingRule rule)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using TreeModel trees = Enter();
        int rowCount = CheckRows(features.Length, classes.Length, 1, nameof(classes));
        float[] rented = ArrayPool<float>.Shared.Rent(Math.Min(rowCount, RowsAtATime) * ClassCount);
        try
        {
            // Without rows too, so that a rule without a name is refused.
            for (int row = 0; row < Math.Max(rowCount, 1); row += RowsAtATime)
            {
                Span<int> block = classes.Slice(row, Math.Min(RowsAtATime, rowCount - row));
                Span<float> probabilities = rented.AsSpan(0, block.Length * ClassCount);
                Distributions(trees, features.Slice(row * FeatureCount, block.Length * FeatureCount), probabilities);
                OrdinalDecoding.Decode(probabilities, Distance, rule, EmdInput.Probabilities, block);
            }
        }
        finally
        {
            ArrayPool<float>.Shared.Return(rented);
        }
    }

    /// <summary>The distributions of a few rows.</summary>
    private static void Distributions<T>(TreeModel trees, ReadOnlySpan<T> features, Span<float> probabilities)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double[] rented = ArrayPool<double>.Shared.Rent(probabilities.Length);
        try
        {
            Span<double> scores = rented.AsSpan(0, probabilities.Length);
            trees.RawScores(features, scores);
            for (int i = 0; i < scores.Length; i++)
                probabilities[i] = (float)scores[i];
            OrdinalDecoding.Softmax(probabilities, trees.ClassCount, probabilities);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(rented);
        }
    }

    /// <summary>Checks that features and results are of the same number of rows, and returns it.</summary>
    private int CheckRows(int featuresLength, int resultLength, long resultsOfRow, string result)
    {
        if (featuresLength % FeatureCount != 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"features has {featuresLength} values, which is no multiple of the {FeatureCount} features of a row."),
                "features");
        }

        int rowCount = featuresLength / FeatureCount;
        if (resultLength != rowCount * resultsOfRow)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{result} has {resultLength} values, but {rowCount} rows need {rowCount * resultsOfRow}."), result);
        }

        return rowCount;
    }
}
