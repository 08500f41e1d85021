using BoostedGrades.Evaluation;
using BoostedGrades.Methods;
using EmdGen;
using EmdGen.Samples.Evaluation;

namespace BoostedGrades.Tests.Evaluation;

/// <summary>What is compared with what.</summary>
public class ScoreboardTests
{
    private static readonly Contender Argmax = new("first", DecodingRule.Argmax);
    private static readonly Contender Median = new("first", DecodingRule.Median);
    private static readonly Contender Rounded = new("second", null);

    [Fact]
    public void Differences_are_taken_split_by_split()
    {
        Scoreboard results = Made([.5, .7, .6], [.4, .5, .8], [.3, .6, .9]);
        PairedDifference difference = results.Difference(Rounded, Median, Measures.MeanAbsoluteError);
        Assert.Equal(PairedDifference.Of([.3, .6, .9], [.4, .5, .8], 1 / 3.0).Mean, difference.Mean, 12);
        Assert.Equal(PairedDifference.Of([.3, .6, .9], [.4, .5, .8], 1 / 3.0).HalfWidth, difference.HalfWidth, 12);
        Assert.Equal(3, results.SplitCount);
    }

    [Fact]
    public void Rounded_ranks_are_compared_with_the_median()
    {
        Scoreboard results = Made([.5], [.4], [.3]);
        Assert.Equal(Median, results.Reference(Rounded));
        Assert.Equal(Argmax, results.Reference(new Contender("third", DecodingRule.Argmax)));
    }

    [Fact]
    public void Scores_of_distributions_are_given_once_a_method()
    {
        Scoreboard results = Made([.5], [.4], [.3]);
        Assert.Equal([true, false, false], results.Contenders.Select(contender => results.Has(contender, Measures.LogLoss)));
        Assert.Equal([true, true, true], results.Contenders.Select(contender => results.Has(contender, Measures.Kappa)));
    }

    [Fact]
    public void The_best_is_low_or_high_as_the_measure_says()
    {
        Scoreboard results = Made([.5, .7], [.4, .9], [.3, .8]);
        Assert.Equal(Rounded, results.Best(Measures.MeanAbsoluteError));
        Assert.Equal(Median, results.Best(Measures.Exact));
    }

    private static Scoreboard Made(double[] argmax, double[] median, double[] rounded)
    {
        var results = new Scoreboard("first");
        for (int split = 0; split < argmax.Length; split++)
        {
            Add(Argmax, argmax[split]);
            Add(Median, median[split]);
            Add(Rounded, rounded[split]);

            void Add(Contender contender, double value) => results.Add(new MethodRun(
                split + 1, contender, new GridPoint(8, 0.1), 10, 1, Scoreboard.Measures.ToDictionary(measure => measure, _ => value)));
        }

        return results;
    }
}
