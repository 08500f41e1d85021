using System.Buffers;
using System.Numerics;
using System.Runtime.Intrinsics;
using EmdGen.Metrics.Sums;

namespace EmdGen.Metrics.Distributions;

/// <summary>Some rows of a batch that are scored before any of them is added, in arrays of the pool.</summary>
internal ref struct RowChunk
{
    private readonly int capacity, classCount;
    private readonly int[] rows, labels;
    private readonly long[] shares;
    private readonly Vector256<double>[] scratch;
    private int count, filled;

    /// <param name="rowCount">The most rows.</param>
    /// <param name="classCount">C.</param>
    internal RowChunk(int rowCount, int classCount)
    {
        // Blocks are scored whole.
        capacity = (rowCount + RowBlock.Width - 1) / RowBlock.Width * RowBlock.Width;
        this.classCount = classCount;
        rows = ArrayPool<int>.Shared.Rent(capacity);
        labels = ArrayPool<int>.Shared.Rent(capacity);
        shares = ArrayPool<long>.Shared.Rent(4 * capacity);
        scratch = ArrayPool<Vector256<double>>.Shared.Rent(classCount);
    }

    /// <summary>The indices of the rows; the last is repeated until it fills a block.</summary>
    internal readonly ReadOnlySpan<int> Rows => rows.AsSpan(0, filled);

    /// <summary>Their labels.</summary>
    internal readonly ReadOnlySpan<int> Labels => labels.AsSpan(0, filled);

    /// <summary>Their scores.</summary>
    internal readonly RowScores Scores => new(shares, capacity);

    /// <summary>[C]: for <see cref="RowScorer"/>.</summary>
    internal readonly Span<Vector256<double>> Scratch => scratch.AsSpan(0, classCount);

    /// <summary>Takes the next rows that are not ignored, from one on; returns the row behind them.</summary>
    internal int Take<TLabel>(int row, ReadOnlySpan<TLabel> all, long? ignoreIndex)
        where TLabel : unmanaged, IBinaryInteger<TLabel>
    {
        bool ignores = ignoreIndex.HasValue;
        long ignored = ignoreIndex.GetValueOrDefault();
        for (count = 0; row < all.Length && count < capacity; row++)
        {
            long label = long.CreateTruncating(all[row]);
            if (ignores && label == ignored)
                continue;
            rows[count] = row;
            labels[count++] = (int)label;
        }

        for (filled = count; filled % RowBlock.Width != 0; filled++)
            (rows[filled], labels[filled]) = (rows[count - 1], labels[count - 1]);
        return row;
    }

    /// <summary>Adds the scores of the rows.</summary>
    /// <param name="sums">To what.</param>
    /// <param name="weights">[N]: the weights of all rows, or empty.</param>
    internal readonly void AddTo(DistributionSums sums, ReadOnlySpan<float> weights)
    {
        if (weights.IsEmpty)
        {
            sums.Add(Scores, count);
            return;
        }

        for (int i = 0; i < count; i++)
            sums.Add(Scores, i, RowWeight.Of(weights[rows[i]]));
    }

    public readonly void Dispose()
    {
        ArrayPool<int>.Shared.Return(rows);
        ArrayPool<int>.Shared.Return(labels);
        ArrayPool<long>.Shared.Return(shares);
        ArrayPool<Vector256<double>>.Shared.Return(scratch);
    }
}
