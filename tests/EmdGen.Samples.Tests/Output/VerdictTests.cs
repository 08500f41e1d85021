using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Output;
using EmdGen.Samples.Training;

namespace EmdGen.Samples.Tests.Output;

/// <summary>The sentences, for results made up.</summary>
public class VerdictTests
{
    [Fact]
    public void Says_plainly_when_there_is_no_difference()
        => Assert.Equal("other: no difference to cross entropy; all 9 intervals contain 0.", Of(seeds: 3, other: 2, baseline: 2));

    [Fact]
    public void Says_in_what_a_loss_is_better()
        => Assert.Equal(
            "other: better than cross entropy in MAE (argmax), MAE (median), off by one (argmax), off by one (median), RPS; "
                + "no difference in the other 4 measures.",
            Of(seeds: 3, other: 2, baseline: 3));

    [Fact]
    public void Says_in_what_a_loss_is_worse()
        => Assert.StartsWith(
            "other: worse than cross entropy in MAE (argmax), ", Of(seeds: 3, other: 3, baseline: 2), StringComparison.Ordinal);

    [Fact]
    public void Says_nothing_about_a_single_seed()
        => Assert.Equal("other: nothing can be said about differences from a single seed.", Of(seeds: 1, other: 2, baseline: 3));

    [Fact]
    public void Leaves_decodings_out_where_there_is_one()
        => Assert.Equal(
            "other: better than cross entropy in exact, log loss, Brier.",
            Verdict.Of(
                MadeUp.Results(
                    3, 1, 2, MadeUp.Comparison with { Measures = Measures.Nominal, Decodings = [DecodingRule.Argmax] }),
                MadeUp.Other,
                Stopping.LastEpoch));

    [Fact]
    public void Says_in_what_a_decoding_is_better_and_worse()
    {
        Assert.Equal(
            "other by median: better than argmax in MAE, exact; no difference in the other 2 measures.", Of(MadeUp.RightByMedian));
        Assert.Equal(
            "other by median: worse than argmax in MAE, exact; no difference in the other 2 measures.", Of(MadeUp.RightByArgmax));
        Assert.Equal("other by median: no difference to argmax; all 4 intervals contain 0.", Of(MadeUp.Certain(3)));
    }

    private static string Of(float[] other)
        => Verdict.Of(MadeUp.Results(3, other, other), new Choice(MadeUp.Other, DecodingRule.Median), Stopping.LastEpoch);

    private static string Of(int seeds, int other, int baseline)
        => Verdict.Of(MadeUp.Results(seeds, other, baseline), MadeUp.Other, Stopping.LastEpoch);
}
