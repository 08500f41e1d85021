using System.Numerics;
using EmdGen.Metrics.Sums;

namespace EmdGen.Metrics.Confusions;

/// <summary>Rows, and the sums of their weights, by predicted and true class. Tables of many classes keep the pairs alone that occur.</summary>
internal sealed class ConfusionCounts
{
    private const int MostDenseClasses = 1024;

    private readonly int classCount;
    private readonly long[]? rows;
    private readonly Dictionary<long, (long Rows, Int128 Weight)>? pairs;

    // Null as long as every row weighs 1.
    private Int128[]? weights;

    internal ConfusionCounts(int classCount)
    {
        this.classCount = classCount;
        if (classCount <= MostDenseClasses)
            rows = new long[classCount * classCount];
        else
            pairs = [];
    }

    /// <summary>Counts rows that weigh 1.</summary>
    /// <param name="predictions">[N] class indices.</param>
    /// <param name="labels">[N] class indices, or the ignore index.</param>
    /// <param name="ignoreIndex">Rows with this label are left out.</param>
    internal void Add<TLabel>(ReadOnlySpan<int> predictions, ReadOnlySpan<TLabel> labels, long? ignoreIndex)
        where TLabel : unmanaged, IBinaryInteger<TLabel>
    {
        bool ignores = ignoreIndex.HasValue;
        long ignored = ignoreIndex.GetValueOrDefault();
        bool isPlain = weights is null;
        long[] counts = rows ?? [];
        int stride = classCount;
        for (int i = 0; i < labels.Length; i++)
        {
            long label = long.CreateTruncating(labels[i]);
            if (ignores && label == ignored)
                continue;
            if (isPlain && counts.Length > 0)
                counts[(predictions[i] * stride) + (int)label]++;
            else
                Add(predictions[i], (int)label, 1);
        }
    }

    /// <summary>Counts rows that weigh 1.</summary>
    internal void Add(int predicted, int actual, long count)
    {
        if (rows is null)
        {
            AddPair(predicted, actual, count, count * RowWeight.One);
            return;
        }

        int index = (predicted * classCount) + actual;
        rows[index] += count;
        if (weights is not null)
            weights[index] += count * RowWeight.One;
    }

    /// <summary>Counts rows.</summary>
    /// <param name="predicted">Their predicted class.</param>
    /// <param name="actual">Their true class.</param>
    /// <param name="count">How many.</param>
    /// <param name="weight">What they weigh, in the units of a sum.</param>
    internal void Add(int predicted, int actual, long count, Int128 weight)
    {
        if (rows is not { } dense)
        {
            AddPair(predicted, actual, count, weight);
            return;
        }

        weights ??= Array.ConvertAll(dense, before => before * RowWeight.One);
        int index = (predicted * classCount) + actual;
        dense[index] += count;
        weights[index] += weight;
    }

    internal void Add(ConfusionCounts other)
    {
        foreach ((int predicted, int actual, long count, Int128 weight) in other.All())
        {
            if (weight == count * RowWeight.One)
                Add(predicted, actual, count);
            else
                Add(predicted, actual, count, weight);
        }
    }

    /// <summary>[C,C] rows: predicted, true.</summary>
    internal long[,] ToTable()
    {
        var table = new long[classCount, classCount];
        foreach ((int predicted, int actual, long count, _) in All())
            table[predicted, actual] = count;
        return table;
    }

    /// <summary>The pairs of classes that have weight, by predicted, then by true class.</summary>
    internal List<ConfusionCell> Cells()
        => [.. from pair in All()
               where pair.Weight != 0
               select new ConfusionCell(pair.Predicted, pair.Actual, RowWeight.ToRows(pair.Weight))];

    /// <summary>All pairs that occur, by predicted, then by true class.</summary>
    internal IEnumerable<(int Predicted, int Actual, long Rows, Int128 Weight)> All()
    {
        if (rows is null)
        {
            foreach ((long pair, (long count, Int128 weight)) in pairs!.OrderBy(entry => entry.Key))
                yield return ((int)(pair / classCount), (int)(pair % classCount), count, weight);
            yield break;
        }

        for (int i = 0; i < rows.Length; i++)
        {
            if (rows[i] != 0)
                yield return (i / classCount, i % classCount, rows[i], weights?[i] ?? (rows[i] * RowWeight.One));
        }
    }

    private void AddPair(int predicted, int actual, long count, Int128 weight)
    {
        long pair = ((long)predicted * classCount) + actual;
        (long rowsBefore, Int128 weightBefore) = pairs!.GetValueOrDefault(pair);
        pairs![pair] = (rowsBefore + count, weightBefore + weight);
    }
}
