using EmdGen.Samples.Evaluation;

namespace EmdGen.Samples.Tests.Evaluation;

/// <summary>Measures, by hand.</summary>
public class MeasuresTests
{
    // The first row's most probable class is 0 and its median 1, which is true; the second's are both 2, but 1 is true.
    private static readonly Prediction Two = new([.4f, .3f, .3f, .1f, .2f, .7f], [1, 1], GroundDistance.Chain(3));

    [Fact]
    public void Decodings_differ() => Assert.Equal(
        (1.0, .5),
        (Measures.MeanAbsoluteError.Of(Two, DecodingRule.Argmax), Measures.MeanAbsoluteError.Of(Two, DecodingRule.Median)));

    // Mean ranks .9 and 1.6: the first row's is 1 when rounded, the second's 2.
    [Fact]
    public void Rounded_means_are_decoded() => Assert.Equal(.5, Measures.Exact.Of(Two, DecodingRule.RoundedMean));

    // Two rows of class 0 are right and one of class 2 is two classes off: 2/3 by rows, but 1 by classes.
    [Fact]
    public void A_rare_class_counts_as_much_as_a_common_one()
    {
        var rows = new Prediction([1, 0, 0, 1, 0, 0, 1, 0, 0], [0, 0, 2], GroundDistance.Chain(3));
        Assert.Equal(2.0 / 3, Measures.MeanAbsoluteError.Of(rows, DecodingRule.Argmax), 12);
        Assert.Equal(1, Measures.AverageMeanAbsoluteError.Of(rows, DecodingRule.Argmax), 12);
    }

    [Fact]
    public void Log_loss_is_the_mean_logarithm()
        => Assert.Equal(-(Math.Log(.3) + Math.Log(.2)) / 2, Measures.LogLoss.Of(Two, DecodingRule.Argmax), 6);

    [Fact]
    public void Log_loss_of_an_impossible_truth_is_large_but_finite()
        => Assert.InRange(Measures.LogLoss.Of(new Prediction([0, 1], [0], GroundDistance.Chain(2)), DecodingRule.Argmax), 100, 110);

    [Fact]
    public void Log_loss_counts_impossible_truths_among_the_rows()
    {
        var rows = new Prediction([0, 1, .5f, .5f], [0, 0], GroundDistance.Chain(2));
        Assert.Equal((Math.Log(2) - Math.Log(float.Epsilon)) / 2, Measures.LogLoss.Of(rows, DecodingRule.Argmax), 6);
    }

    // Certain of class 1 in both rows, and right in one.
    [Fact]
    public void Calibration_error_is_confidence_beyond_the_share_right()
    {
        var rows = new Prediction([0, 1, 0, 1], [0, 1], GroundDistance.Chain(2));
        Assert.Equal(.5, Measures.CalibrationError.Of(rows, DecodingRule.Argmax), 6);
    }

    [Fact]
    public void Brier_is_the_squared_distance()
        => Assert.Equal((.16 + .49 + .09 + .01 + .64 + .49) / 2, Measures.Brier.Of(Two, DecodingRule.Argmax), 6);

    [Fact]
    public void Ranked_probability_score_is_the_squared_distance_of_sums()
        => Assert.Equal((.16 + .09 + .01 + .49) / 2, Measures.RankedProbabilityScore.Of(Two, DecodingRule.Argmax), 6);
}
