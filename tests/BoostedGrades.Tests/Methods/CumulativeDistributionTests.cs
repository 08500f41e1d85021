using BoostedGrades.Methods;

namespace BoostedGrades.Tests.Methods;

/// <summary>Distributions made of what models say of cuts.</summary>
public class CumulativeDistributionTests
{
    private const int TrainingRows = 8;

    /// <summary>Shares of 1/2, 1/4, 1/8 and 1/8.</summary>
    private static readonly CumulativeDistribution Distribution = new([0, 0, 0, 0, 1, 1, 2, 3], classCount: 4);

    [Fact]
    public void Differences_of_falling_probabilities_are_the_distribution()
    {
        // A row by row with the probabilities above the three cuts: two rows.
        float[] distributions = Distribution.Of([[.9, .5], [.6, .5], [.1, 0]]);
        AssertClose([.1, .3, .5, .1, .5, 0, .5, 0], distributions);
    }

    [Fact]
    public void Contradictions_are_pooled()
        => AssertClose([.2, .3, 0, .5], Distribution.Of([[.8], [.4], [.6]]));

    [Fact]
    public void The_pooled_sequence_is_the_nearest_that_does_not_rise()
    {
        var random = new Random(4);
        for (int repeat = 0; repeat < 50; repeat++)
        {
            double[] given = [.. Enumerable.Range(0, 6).Select(_ => random.NextDouble())], pooled = [.. given];
            CumulativeDistribution.MakeFalling(pooled);
            Assert.All(pooled.Zip(pooled.Skip(1)), pair => Assert.True(pair.Second <= pair.First));
            // No step towards another sequence that does not rise is one towards the given one.
            for (int other = 0; other < 200; other++)
            {
                double[] falling = [.. Enumerable.Range(0, 6).Select(_ => random.NextDouble()).OrderDescending()];
                double product = Enumerable.Range(0, 6).Sum(i => (given[i] - pooled[i]) * (falling[i] - pooled[i]));
                Assert.True(product <= 1e-12, $"{product}");
            }
        }
    }

    [Fact]
    public void A_class_that_no_row_has_gets_something()
    {
        float[] distribution = new CumulativeDistribution([0, 1, 1], classCount: 3).Of([[.5], [0]]);
        // Half a row of the third class to three and a half rows, one part in four of the whole.
        Assert.Equal(.5 / 3.5 / 4, distribution[2], 1e-6);
        Assert.Equal(1, distribution.Sum(), 1e-6);
    }

    private static void AssertClose(double[] shares, float[] distributions)
    {
        double[] priors = [.5, .25, .125, .125];
        Assert.Equal(shares.Length, distributions.Length);
        for (int i = 0; i < shares.Length; i++)
            Assert.Equal(((TrainingRows * shares[i]) + priors[i % 4]) / (TrainingRows + 1), distributions[i], 1e-6);
    }
}
