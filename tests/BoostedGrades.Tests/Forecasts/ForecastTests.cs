using BoostedGrades.Forecasts;
using EmdGen;
using EmdGen.Samples.Evaluation;

namespace BoostedGrades.Tests.Forecasts;

/// <summary>How forecasts are scored.</summary>
public class ForecastTests
{
    private static readonly GroundDistance Chain = GroundDistance.Chain(4);

    private static readonly Measure[] Chosen = [Measures.MeanAbsoluteError, Measures.Exact, Measures.RankedProbabilityScore];

    [Fact]
    public void Ranks_become_the_nearest_class()
        => Assert.Equal([0, 0, 1, 3, 3], ClassForecast.OfRanks([-2.5, 0.4, 0.6, 2.7, 7], classCount: 4).Classes);

    [Fact]
    public void Classes_have_no_scores_of_distributions()
    {
        var forecast = new ClassForecast([0, 2, 3]);
        int[] labels = [0, 1, 1];
        Assert.Equal(1, forecast.Score(labels, Chain));
        Assert.Equal([null], forecast.Decodings);
        Dictionary<Measure, double> scores = forecast.Measure(null, labels, Chain, Chosen);
        Assert.Equal(1, scores[Measures.MeanAbsoluteError], 9);
        Assert.Equal(1 / 3.0, scores[Measures.Exact], 9);
        Assert.Equal(2, scores.Count);
    }

    [Fact]
    public void Distributions_are_scored_in_each_decoding()
    {
        var forecast = new DistributionForecast([.4f, .2f, .1f, .3f]);
        // Cumulative .4, .6, .7 against 0, 0, 1.
        double score = (.4 * .4) + (.6 * .6) + (.3 * .3);
        Assert.Equal(score, forecast.Score([2], Chain), 1e-6);
        Assert.Equal([DecodingRule.Argmax, DecodingRule.Median, DecodingRule.RoundedMean], forecast.Decodings);
        Assert.Equal([2.0, 1, 1], forecast.Decodings.Select(decoding => forecast.Measure(decoding, [2], Chain, Chosen)[Measures.MeanAbsoluteError]));
        Assert.Equal(score, forecast.Measure(DecodingRule.Median, [2], Chain, Chosen)[Measures.RankedProbabilityScore], 1e-6);
    }
}
