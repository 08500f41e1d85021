namespace EmdGen.Tests.Metrics.Scores;

/// <summary>Scores that travel as bytes.</summary>
public class ScoreBytesTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Arrive_as_they_left(bool weighted)
    {
        OrdinalScores scores = Filled(weighted), arrived = Empty();
        arrived.MergeBytes(scores.ToBytes());
        Assert.Equal(Bits.Of(scores), Bits.Of(arrived));
        Assert.Equal(scores.Confusion, arrived.Confusion);
        Assert.Equal(scores.ToBytes(), arrived.ToBytes());
        Assert.Equal(
            (scores.RowCount, scores.DistributionCount, scores.InfiniteLogLikelihoodCount),
            (arrived.RowCount, arrived.DistributionCount, arrived.InfiniteLogLikelihoodCount));
    }

    [Fact]
    public void Are_the_same_for_the_same_rows_in_another_order()
    {
        var rows = new ScoredRows(4, 50, seed: 4);
        OrdinalScores forward = Empty(), backward = Empty();
        forward.Add(rows.Predictions, rows.Labels);
        backward.Add([.. rows.Predictions.Reverse()], [.. rows.Labels.Reverse()]);
        Assert.Equal(forward.ToBytes(), backward.ToBytes());
    }

    [Fact]
    public void Nothing_arrives_from_nothing()
    {
        OrdinalScores scores = Filled(weighted: true);
        long[] before = Bits.Of(scores);
        scores.MergeBytes(Empty().ToBytes());
        Assert.Equal(before, Bits.Of(scores));
    }

    [Fact]
    public void Bytes_that_were_altered_or_cut_are_refused()
    {
        byte[] bytes = Filled(weighted: true).ToBytes();
        for (int i = 0; i < bytes.Length; i += 7)
        {
            byte[] altered = [.. bytes];
            altered[i] ^= 4;
            Refused(altered, "");
        }

        for (int length = 0; length < bytes.Length; length += 5)
            Refused(bytes[..length], "");
        Refused([.. bytes, 0], "");
        Refused([], "The 0 bytes are no scores'");
    }

    [Theory]
    [InlineData(28, "count -1")]
    [InlineData(60, "name number -1 of 4")]
    [InlineData(36, "the weight -1")]
    public void Numbers_that_no_scores_have_are_refused(int position, string text)
    {
        byte[] bytes = Filled(weighted: false).ToBytes();
        bytes.AsSpan(position, position == 36 ? 16 : 8).Fill(255);
        Refused(Rehashed(bytes), text);
    }

    [Fact]
    public void Bytes_that_go_on_or_end_too_early_are_refused()
    {
        byte[] bytes = Filled(weighted: false).ToBytes();
        Refused(Rehashed([.. bytes, 0, 0, 0, 0, 0, 0, 0, 0]), "go on behind");
        Refused(Rehashed(bytes[..^8]), "end too early");
    }

    // FNV-1a, as the bytes end with it.
    private static byte[] Rehashed(byte[] bytes)
    {
        ulong hash = 0xCBF29CE484222325;
        foreach (byte value in bytes[..^8])
            hash = (hash ^ value) * 0x100000001B3;
        BitConverter.TryWriteBytes(bytes.AsSpan(bytes.Length - 8), hash);
        return bytes;
    }

    [Fact]
    public void Scores_of_other_classes_are_refused()
    {
        Refused(new OrdinalScores(GroundDistance.Chain(5)).ToBytes(), "of 5 classes, and not of these 4");
        Refused(new OrdinalScores(GroundDistance.Chain([0.0, 1, 2, 4])).ToBytes(), "with these distances");
    }

    private static OrdinalScores Empty() => new(GroundDistance.Chain(4));

    private static OrdinalScores Filled(bool weighted)
    {
        var rows = new ScoredRows(4, 80, seed: 7);
        OrdinalScores scores = Empty();
        ReadOnlySpan<float> weights = weighted ? rows.Weights : default(ReadOnlySpan<float>);
        scores.Add(rows.Predictions, rows.Labels, weights);
        scores.AddDistributions(rows.Probabilities, rows.Labels, weights);
        scores.AddDistributions([1, 0, 0, 0], [3]);
        return scores;
    }

    private static void Refused(byte[] bytes, string text)
    {
        OrdinalScores scores = Filled(weighted: false);
        long[] before = Bits.Of(scores);
        Assert.Contains(text, Assert.Throws<ArgumentException>("bytes", () => scores.MergeBytes(bytes)).Message, StringComparison.Ordinal);
        Assert.Equal(before, Bits.Of(scores));
    }
}
