using BoostedGrades.Methods;

namespace BoostedGrades.Tests;

/// <summary>What models of single cuts say becomes a distribution.</summary>
public class CumulativeDistributionTests
{
    [Theory]
    [InlineData(new[] { .9, .5, .1 }, new[] { .9, .5, .1 })]
    [InlineData(new[] { .5, .9, .1 }, new[] { .7, .7, .1 })]
    [InlineData(new[] { .1, .2, .6 }, new[] { .3, .3, .3 })]
    [InlineData(new[] { .8, .2, .4, .3 }, new[] { .8, .3, .3, .3 })]
    public void Probabilities_that_rise_are_pooled(double[] above, double[] expected)
    {
        CumulativeDistribution.MakeFalling(above);
        Assert.Equal(expected, above.Select(value => Math.Round(value, 12)));
    }

    [Fact]
    public void Cuts_that_agree_give_their_differences()
    {
        // Of 1000 training rows and their shares, a 1001st part is what one row more says.
        int[] labels = [.. Enumerable.Range(0, 1000).Select(row => row % 4)];
        float[] distribution = new CumulativeDistribution(labels, classCount: 4).Of([[.9], [.6], [.2]]);
        double[] shares = [.1, .3, .4, .2];
        Assert.All(shares.Zip(distribution), pair => Assert.Equal(((1000 * pair.First) + .25) / 1001, pair.Second, 1e-7));
    }

    [Fact]
    public void No_class_gets_nothing()
    {
        float[] distribution = new CumulativeDistribution([0, 0, 0, 2], classCount: 4).Of([[0, .2], [1, .9], [0, .1]]);
        Assert.All(distribution, probability => Assert.True(probability > 0));
        Assert.Equal(1, distribution[..4].Sum(), 1e-6);
        Assert.Equal(1, distribution[4..].Sum(), 1e-6);
    }
}
