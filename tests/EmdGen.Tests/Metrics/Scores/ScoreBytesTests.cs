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
