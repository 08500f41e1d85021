using EmdGen.Samples.Evaluation;

namespace EmdGen.Samples.Tests.Evaluation;

/// <summary>Measures, by hand.</summary>
public class MeasuresTests
{
    // The first row's most probable class is 0 and its median 1, which is true; the second's are both 2, but 1 is true.
    private static readonly Prediction Two = new([.4f, .3f, .3f, .1f, .2f, .7f], [1, 1], 3);

    [Fact]
    public void Decodings_differ() => Assert.Equal(
        (1.0, .5),
        (Measures.MeanAbsoluteError.Of(Two, Decoding.Argmax), Measures.MeanAbsoluteError.Of(Two, Decoding.Median)));

    [Fact]
    public void Log_loss_is_the_mean_logarithm()
        => Assert.Equal(-(Math.Log(.3) + Math.Log(.2)) / 2, Measures.LogLoss.Of(Two, Decoding.Argmax), 6);

    [Fact]
    public void Log_loss_of_an_impossible_truth_is_large_but_finite()
        => Assert.InRange(Measures.LogLoss.Of(new Prediction([0, 1], [0], 2), Decoding.Argmax), 100, 110);

    [Fact]
    public void Brier_is_the_squared_distance()
        => Assert.Equal((.16 + .49 + .09 + .01 + .64 + .49) / 2, Measures.Brier.Of(Two, Decoding.Argmax), 6);

    [Fact]
    public void Ranked_probability_score_is_the_squared_distance_of_sums()
        => Assert.Equal((.16 + .09 + .01 + .49) / 2, Measures.RankedProbabilityScore.Of(Two, Decoding.Argmax), 6);
}
