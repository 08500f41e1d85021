using EmdGen.Samples;
using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Training;

namespace FontWeight.Tests;

/// <summary>The sentence about the order, for distances made up.</summary>
public class OrderReportTests
{
    // How far every seed's table strays from the order.
    private static readonly double[] Near = [0, .1, .2];
    private static readonly double[] Far = [3, 3.2, 3.4];

    [Fact]
    public void Says_plainly_when_there_is_no_difference()
        => Assert.Equal(
            "learned distances: no difference to cross entropy (0.0000 ± 0.0000); the features have this order without the loss.",
            Verdict(Near, Near));

    [Fact]
    public void Says_which_is_nearer()
    {
        Assert.StartsWith("learned distances: nearer to the order than cross entropy (+", Verdict(Near, Far), StringComparison.Ordinal);
        Assert.StartsWith("learned distances: farther from the order than cross entropy (-", Verdict(Far, Near), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_nothing_about_a_single_seed()
        => Assert.Equal("Nothing can be said about differences from a single seed.", Verdict([0], [1]));

    private static string Verdict(double[] learned, double[] plain)
    {
        var results = new Results(Losses.Comparison);
        for (int i = 0; i < learned.Length; i++)
        {
            results.Add(i, Losses.CrossEntropy, Training(plain[i]));
            results.Add(i, Losses.Learned, Training(learned[i]));
        }

        return OrderReport.Verdict(results, Losses.Learned);
    }

    private static TrainingResult Training(double strays)
    {
        double[,] table = RankCorrelation.Order(WeightEmd.ClassCount);
        var random = new Random(1);
        for (int i = 0; i < WeightEmd.ClassCount; i++)
        {
            for (int j = 0; j < i; j++)
                table[i, j] = table[j, i] += strays * random.NextDouble();
        }

        return new TrainingResult(new Dictionary<Stopping, Forecast>(), table, TimeSpan.Zero, TimeSpan.Zero);
    }
}
