namespace EmdGen.Tests.Metrics.Scores;

/// <summary>However rows are split, ordered and merged, the scores are the same bits.</summary>
public class SplitTests
{
    private const int RowCount = 1100;

    [Theory]
    [InlineData(3, false)]
    [InlineData(3, true)]
    [InlineData(10, false)]
    [InlineData(10, true)]
    [InlineData(1030, false)]
    [InlineData(1030, true)]
    public void Batches_and_shards_give_the_same_bits(int classCount, bool weighted)
    {
        var rows = new ScoredRows(classCount, RowCount, seed: classCount);
        OrdinalScores whole = Empty(classCount);
        Add(whole, rows, 0, RowCount, weighted);
        long[] expected = Bits.Of(whole);
        var random = new Random(3);
        for (int trial = 0; trial < 8; trial++)
        {
            OrdinalScores[] shards = [.. Enumerable.Range(0, 1 + random.Next(4)).Select(_ => Empty(classCount))];
            foreach ((int start, int end) in Pieces(random))
                Add(shards[random.Next(shards.Length)], rows, start, end, weighted);
            random.Shuffle(shards);
            foreach (OrdinalScores shard in shards[1..])
            {
                if (random.Next(2) == 0)
                    shards[0].Merge(shard);
                else
                    shards[0].MergeBytes(shard.ToBytes());
            }

            Assert.Equal(expected, Bits.Of(shards[0]));
            Assert.Equal(whole.Confusion, shards[0].Confusion);
            Assert.Equal((whole.RowCount, whole.DistributionCount), (shards[0].RowCount, shards[0].DistributionCount));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Large_batches_give_the_bits_of_small_ones(bool weighted)
    {
        var rows = new ScoredRows(3, 9001, seed: 12);
        OrdinalScores whole = Empty(3), small = Empty(3);
        Add(whole, rows, 0, 5000, weighted);
        Add(whole, rows, 5000, 9001, weighted);
        for (int start = 0; start < 9001; start += 900)
            Add(small, rows, start, Math.Min(start + 900, 9001), weighted);
        Assert.Equal(Bits.Of(small), Bits.Of(whole));
        Assert.Equal(small.ToBytes(), whole.ToBytes());
    }

    [Fact]
    public void A_weight_of_1_is_no_weight()
    {
        var rows = new ScoredRows(7, 300, seed: 2);
        OrdinalScores plain = Empty(7), weighted = Empty(7);
        Add(plain, rows, 0, 300, weighted: false);
        float[] ones = [.. rows.Labels.Select(_ => 1f)];
        weighted.Add(rows.Predictions, rows.Labels, ones);
        weighted.AddDistributions(rows.Probabilities, rows.Labels, ones);
        Assert.Equal(Bits.Of(plain), Bits.Of(weighted));
    }

    [Fact]
    public void Threads_with_scores_of_their_own_give_the_same_bits()
    {
        var rows = new ScoredRows(10, RowCount, seed: 6);
        OrdinalScores whole = Empty(10), merged = Empty(10);
        Add(whole, rows, 0, RowCount, weighted: true);
        Parallel.For(
            0, RowCount, () => Empty(10), (row, _, mine) =>
            {
                Add(mine, rows, row, row + 1, weighted: true);
                return mine;
            },
            mine =>
            {
                lock (merged)
                    merged.Merge(mine);
            });
        Assert.Equal(Bits.Of(whole), Bits.Of(merged));
    }

    [Fact]
    public void Scores_read_between_batches_are_those_of_the_rows_so_far()
    {
        var rows = new ScoredRows(4, 100, seed: 8);
        OrdinalScores scores = Empty(4), half = Empty(4);
        Add(scores, rows, 0, 50, weighted: false);
        Add(half, rows, 0, 50, weighted: false);
        Assert.Equal(Bits.Of(half), Bits.Of(scores));
        Add(scores, rows, 50, 100, weighted: false);
        Assert.NotEqual(Bits.Of(half), Bits.Of(scores));
    }

    private static OrdinalScores Empty(int classCount)
        => new(GroundDistance.Chain([.. Enumerable.Range(0, classCount).Select(i => i * (1 + (i * .01)))]));

    private static void Add(OrdinalScores scores, ScoredRows rows, int start, int end, bool weighted)
    {
        ReadOnlySpan<float> weights = weighted ? rows.Weights.AsSpan(start, end - start) : default;
        scores.Add(rows.Predictions.AsSpan(start, end - start), rows.Labels.AsSpan(start, end - start), weights);
        scores.AddDistributions(rows.Distributions(start, end), rows.Labels.AsSpan(start, end - start), weights);
    }

    private static (int Start, int End)[] Pieces(Random random)
    {
        int[] cuts = [0, .. Enumerable.Range(0, 12).Select(_ => random.Next(RowCount + 1)).Order(), RowCount];
        (int, int)[] pieces = [.. cuts.Zip(cuts.Skip(1))];
        random.Shuffle(pieces);
        return pieces;
    }
}
