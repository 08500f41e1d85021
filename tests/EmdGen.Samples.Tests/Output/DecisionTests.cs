using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Output;
using EmdGen.Samples.Training;

namespace EmdGen.Samples.Tests.Output;

/// <summary>The sentence about decoding and loss, for results made up.</summary>
public class DecisionTests
{
    [Fact]
    public void Says_that_decoding_decides_and_the_loss_does_not()
        => Assert.Equal(
            "in MAE, decoding by median instead of argmax helps under every loss (cross entropy -1.000 ± 0.000, "
                + "other -1.000 ± 0.000); training with other (0.000 ± 0.000) instead of cross entropy makes no clear difference.",
            Of(MadeUp.RightByMedian, MadeUp.RightByMedian));

    [Fact]
    public void Says_under_which_loss_a_decoding_does_what()
        => Assert.StartsWith(
            "in MAE, decoding by median instead of argmax helps under other (-1.000 ± 0.000) and makes no clear difference "
                + "under cross entropy (0.000 ± 0.000); training with other (-1.000 ± 0.000) instead of cross entropy helps",
            Of(MadeUp.RightByMedian, MadeUp.Certain(2)),
            StringComparison.Ordinal);

    [Fact]
    public void Says_that_argmax_is_better_where_it_is()
        => Assert.StartsWith(
            "in MAE, decoding by median instead of argmax hurts under every loss (cross entropy +1.000 ± 0.000, other +1.000 ± 0.000); ",
            Of(MadeUp.RightByArgmax, MadeUp.RightByArgmax),
            StringComparison.Ordinal);

    [Fact]
    public void Says_in_what_else_a_loss_differs()
        => Assert.EndsWith(
            "training with other (+1.000 ± 0.000) instead of cross entropy hurts; beside MAE, other is worse in exact, RPS.",
            Of(MadeUp.Certain(2), MadeUp.Certain(1)),
            StringComparison.Ordinal);

    [Fact]
    public void Says_in_what_a_loss_is_better_that_is_no_better_in_the_measure()
        => Assert.EndsWith(
            "instead of cross entropy makes no clear difference; beside MAE, other is better in RPS.",
            Of(MadeUp.Certain(1), MadeUp.RightByMedian),
            StringComparison.Ordinal);

    [Fact]
    public void Says_no_difference_where_seeds_contradict_each_other()
    {
        var results = new Results(MadeUp.Comparison);
        foreach (int seed in new[] { 1, 2 })
        {
            foreach (TrainingLoss loss in MadeUp.Comparison.Losses)
                results.Add(seed, loss, MadeUp.Training(seed == 1 ? MadeUp.RightByMedian : MadeUp.Certain(1)));
        }

        // Differences of -1 and 0: their interval is far wider than their mean.
        Assert.StartsWith(
            "in MAE, decoding by median instead of argmax makes no clear difference under every loss (cross entropy -0.500 ± ",
            Decision.Of(results, Stopping.BestEpoch, Measures.MeanAbsoluteError),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_high_number_is_better_where_the_measure_says_so()
        => Assert.StartsWith(
            "in exact, decoding by median instead of argmax helps under every loss (cross entropy +1.000 ± 0.000, ",
            Decision.Of(MadeUp.Results(3, MadeUp.RightByMedian, MadeUp.RightByMedian), Stopping.BestEpoch, Measures.Exact),
            StringComparison.Ordinal);

    [Fact]
    public void Says_nothing_about_a_single_seed()
        => Assert.Equal("nothing can be said about differences from a single seed.", Of(MadeUp.Certain(1), MadeUp.Certain(2), seeds: 1));

    private static string Of(float[] other, float[] baseline, int seeds = 3)
        => Decision.Of(MadeUp.Results(seeds, other, baseline), Stopping.BestEpoch, Measures.MeanAbsoluteError);
}
