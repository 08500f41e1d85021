namespace EmdGen.Tests.Metrics;

/// <summary>The ranked probability score, by hand and as the squared EMD that it is.</summary>
public class RankedProbabilityScoreTests
{
    private static readonly float[] Probabilities = [.2f, .4f, .2f, .2f, .7f, .1f, .1f, .1f, .5f, .05f, .1f, .35f, .1f, .05f, .65f, .2f];
    private static readonly int[] Labels = [0, 0, 3, 2];

    [Theory]
    [InlineData(0, .84)]
    [InlineData(1, .14)]
    [InlineData(2, .975)]
    [InlineData(3, .0725)]
    public void Agrees_with_values_by_hand(int row, double score)
        => Assert.Equal(score, OrdinalMetrics.RankedProbabilityScore(Probabilities.AsSpan(row * 4, 4), Labels.AsSpan(row, 1), 4), 6);

    [Fact]
    public void Is_the_mean_over_rows() => Assert.Equal(.506875, OrdinalMetrics.RankedProbabilityScore(Probabilities, Labels, 4), 6);

    [Fact]
    public void Is_the_squared_EMD_of_a_unit_chain()
    {
        var options = new EmdOptions { Input = EmdInput.Probabilities };
        double[] exact = [.. Probabilities.Select(p => (double)p)];
        double loss = SquaredEmdReference.Loss(exact, Labels, GroundDistance.Chain(4), options);
        Assert.Equal(loss, OrdinalMetrics.RankedProbabilityScore(Probabilities, Labels, 4), 12);
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(0, 2)]
    [InlineData(1, 1)]
    public void Certainty_scores_the_distance(int predicted, int label)
    {
        float[] certain = new float[3];
        certain[predicted] = 1;
        Assert.Equal(Math.Abs(predicted - label), OrdinalMetrics.RankedProbabilityScore(certain, [label], 3));
    }

    [Fact]
    public void A_small_error_is_not_rounded_away()
        => Assert.Equal(1e-20, OrdinalMetrics.RankedProbabilityScore([1f, 1e-10f], [0], 2), 1e-26);

    [Fact]
    public void No_rows_have_no_score() => Assert.Equal(double.NaN, OrdinalMetrics.RankedProbabilityScore([], [], 4));

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    [InlineData(-3)]
    public void There_must_be_two_classes(int classCount)
        => Assert.Throws<ArgumentOutOfRangeException>("classCount", () => OrdinalMetrics.RankedProbabilityScore([1f], [0], classCount));

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    public void Labels_must_be_classes(int label)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(
            "labels", () => OrdinalMetrics.RankedProbabilityScore(Probabilities, [0, 1, label, 0], 4));
        Assert.Contains($"Row 2 of labels is {label}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lengths_must_match()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(
            "probabilities", () => OrdinalMetrics.RankedProbabilityScore(Probabilities, [0, 0, 0], 4));
        Assert.Contains("length 16, but 3 rows of 4 classes need 12", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(float.NaN, .5f, "NaN for class 0")]
    [InlineData(float.PositiveInfinity, .5f, "Infinity for class 0")]
    [InlineData(1.5f, -.5f, "-0.5 for class 1")]
    [InlineData(.5f, .25f, "sums to 0.75")]
    public void Rows_must_be_distributions(float first, float second, string problem)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(
            "probabilities", () => OrdinalMetrics.RankedProbabilityScore([1, 0, first, second], [0, 0], 2));
        Assert.Contains("Row 1 of probabilities", exception.Message, StringComparison.Ordinal);
        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
    }
}
