using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Tests.Output;
using EmdGen.Samples.Training;

namespace EmdGen.Samples.Tests.Evaluation;

/// <summary>What is made of all runs, for results made up.</summary>
public class ResultsTests
{
    private static readonly Choice BaselineByArgmax = new(MadeUp.Baseline, DecodingRule.Argmax);
    private static readonly Choice OtherByArgmax = new(MadeUp.Other, DecodingRule.Argmax);
    private static readonly Choice OtherByMedian = new(MadeUp.Other, DecodingRule.Median);

    [Fact]
    public void Choices_are_ranked_by_their_mean_and_equal_ones_keep_their_order()
    {
        Results results = MadeUp.Results(2, MadeUp.RightByMedian, MadeUp.Certain(1));
        Choice[] ranked = [.. results.Ranked(Stopping.BestEpoch, Measures.MeanAbsoluteError)];
        Assert.Equal([BaselineByArgmax, BaselineByArgmax with { Decoding = DecodingRule.Median }, OtherByMedian, OtherByArgmax], ranked);
        Assert.Equal(OtherByArgmax, results.Ranked(Stopping.BestEpoch, Measures.Exact).Last());
    }

    [Fact]
    public void Undefined_means_come_last()
    {
        // One and the same class everywhere leaves kappa undefined; class 0 where 1 is true makes it 0.
        Results results = MadeUp.Results(2, MadeUp.RightByMedian, MadeUp.Certain(1));
        Assert.Equal(OtherByArgmax, results.Ranked(Stopping.BestEpoch, Measures.Kappa).First());
    }

    [Fact]
    public void Choices_are_compared_seed_by_seed()
    {
        Results results = MadeUp.Results(2, MadeUp.RightByMedian, MadeUp.Certain(3));
        Assert.Equal(2, results.SeedCount);
        Assert.Equal([1.0, 1.0], results.Values(OtherByArgmax, Stopping.LastEpoch, Measures.MeanAbsoluteError));
        Assert.Equal(-1, results.Difference(OtherByMedian, OtherByArgmax, Stopping.LastEpoch, Measures.MeanAbsoluteError).Mean);
        Assert.Equal(-1, results.Difference(OtherByArgmax, BaselineByArgmax, Stopping.LastEpoch, Measures.MeanAbsoluteError).Mean);
    }
}
