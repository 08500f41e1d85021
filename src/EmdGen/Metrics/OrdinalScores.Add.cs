using System.Numerics;
using EmdGen.Metrics.Distributions;
using EmdGen.Metrics.Sums;
using EmdGen.Validation;

namespace EmdGen;

/// <content>Rows that are added.</content>
public partial class OrdinalScores
{
    // The rows that are scored before any of them is added: enough to make what larger batches cost beside them small, few enough for the cache.
    private const int ChunkRows = 4096;

    private DistributionSums? apart;

    /// <summary>Adds predicted classes, as a decoding or a classifier gives them.</summary>
    /// <param name="predictions">[N] class indices, 0 to C - 1.</param>
    /// <param name="labels">[N] true class indices, 0 to C - 1, or <see cref="IgnoreIndex"/>.</param>
    /// <param name="weights">[N], from 0 to 2^30, counted in multiples of 2^-74; empty where every row weighs 1.</param>
    /// <exception cref="ArgumentException">
    /// The lengths differ, an index is no class, a weight is negative, not finite or above 2^30, or all rows together would weigh 2^52 or more;
    /// nothing was added.
    /// </exception>
    public void Add(ReadOnlySpan<int> predictions, ReadOnlySpan<int> labels, ReadOnlySpan<float> weights = default)
        => AddClasses(predictions, labels, weights, IgnoreIndex);

    /// <inheritdoc cref="Add(ReadOnlySpan{int}, ReadOnlySpan{int}, ReadOnlySpan{float})"/>
    public void Add(ReadOnlySpan<int> predictions, ReadOnlySpan<long> labels, ReadOnlySpan<float> weights = default)
        => AddClasses(predictions, labels, weights, IgnoreIndex);

    /// <summary>Adds predicted distributions.</summary>
    /// <param name="probabilities">[N,C]: not negative, each row summing to 1 within 0.001.</param>
    /// <param name="labels">[N] true class indices, 0 to C - 1, or <see cref="IgnoreIndex"/>.</param>
    /// <param name="weights">[N], from 0 to 2^30, counted in multiples of 2^-74; empty where every row weighs 1.</param>
    /// <exception cref="ArgumentException">
    /// The lengths do not fit, a label is no class, a row is no distribution, a weight is negative, not finite or above 2^30, or all rows together
    /// would weigh 2^52 or more; nothing was added.
    /// </exception>
    public void AddDistributions(ReadOnlySpan<float> probabilities, ReadOnlySpan<int> labels, ReadOnlySpan<float> weights = default)
        => AddRows(probabilities, labels, weights, IgnoreIndex);

    /// <inheritdoc cref="AddDistributions(ReadOnlySpan{float}, ReadOnlySpan{int}, ReadOnlySpan{float})"/>
    public void AddDistributions(ReadOnlySpan<float> probabilities, ReadOnlySpan<long> labels, ReadOnlySpan<float> weights = default)
        => AddRows(probabilities, labels, weights, IgnoreIndex);

    private protected void AddClasses<TLabel>(
        ReadOnlySpan<int> predictions, ReadOnlySpan<TLabel> labels, ReadOnlySpan<float> weights, long? ignoreIndex)
        where TLabel : unmanaged, IBinaryInteger<TLabel>
    {
        ScoreChecks.Predictions(predictions.Length, labels.Length);
        int counted = ScoreChecks.Labels(labels, ClassCount, ignoreIndex);
        ScoreChecks.Classes(predictions, labels, ClassCount, ignoreIndex);
        ScoreChecks.Weights(weights, labels, ignoreIndex);
        weight = TotalWeight.Together(weight, TotalWeight.Of(weights, labels, ignoreIndex, counted), nameof(weights));
        RowCount += counted;
        agreement = null;
        if (weights.IsEmpty)
        {
            confusion.Add(predictions, labels, ignoreIndex);
            return;
        }

        for (int i = 0; i < labels.Length; i++)
        {
            long label = long.CreateTruncating(labels[i]);
            if (label != ignoreIndex)
                confusion.Add(predictions[i], (int)label, 1, RowWeight.Of(weights[i]).Units);
        }
    }

    private protected void AddRows<TLabel>(
        ReadOnlySpan<float> probabilities, ReadOnlySpan<TLabel> labels, ReadOnlySpan<float> weights, long? ignoreIndex)
        where TLabel : unmanaged, IBinaryInteger<TLabel>
    {
        MetricChecks.Length(nameof(probabilities), probabilities.Length, labels.Length, ClassCount);
        int counted = ScoreChecks.Labels(labels, ClassCount, ignoreIndex);
        ScoreChecks.Weights(weights, labels, ignoreIndex);
        TotalWeight.Together(
            DistributionWeight, TotalWeight.Of(weights, labels, ignoreIndex, counted), nameof(weights));
        if (counted == 0)
            return;

        // Rows of one chunk are all scored before the first is added. Those of more are added apart, for a later one may be refused.
        distributions ??= new DistributionSums();
        bool isApart = counted > ChunkRows;
        DistributionSums sums = isApart ? apart ??= new DistributionSums() : distributions;
        using var chunk = new RowChunk(Math.Min(counted, ChunkRows), ClassCount);
        var scorer = new RowScorer(probabilities, spacings, chunk.Scratch);
        try
        {
            for (int row = 0; row < labels.Length;)
            {
                row = chunk.Take(row, labels, ignoreIndex);
                scorer.Score(chunk.Rows, chunk.Labels, chunk.Scores);
                chunk.AddTo(sums, weights);
            }

            if (isApart)
                distributions.Add(sums);
        }
        finally
        {
            if (isApart)
                sums.Clear();
        }
    }
}
