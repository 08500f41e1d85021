using EmdGen.Samples.Evaluation;

namespace EmdGen.Samples.Tests.Evaluation;

/// <summary>Paired intervals, by hand.</summary>
public class PairedDifferenceTests
{
    private static readonly double[] High = [3, 5, 7];
    private static readonly double[] Low = [1, 2, 3];

    [Fact]
    public void Independent_pairs_get_Students_interval()
    {
        var difference = PairedDifference.Of(High, Low, testPerTraining: 0);
        Assert.Equal(3, difference.Mean, 12);
        Assert.Equal(4.302653 / Math.Sqrt(3), difference.HalfWidth, 6);
        Assert.True(difference.IsClear);
        Assert.True(PairedDifference.Of(Low, High, testPerTraining: 0).IsClear);
    }

    [Fact]
    public void Shared_rows_widen_it()
    {
        var difference = PairedDifference.Of(High, Low, testPerTraining: 1 / 3.0);
        Assert.Equal(4.302653 * Math.Sqrt(2 / 3.0), difference.HalfWidth, 6);
        Assert.False(difference.IsClear);
    }

    [Fact]
    public void Equal_series_do_not_differ() => Assert.False(PairedDifference.Of(High, High, testPerTraining: 1).IsClear);

    [Fact]
    public void A_single_pair_has_no_interval()
    {
        var difference = PairedDifference.Of([3], [1], testPerTraining: 1);
        Assert.Equal(2, difference.Mean);
        Assert.True(double.IsNaN(difference.HalfWidth));
        Assert.False(difference.IsClear);
    }

    [Theory]
    [InlineData(1, 12.7062)]
    [InlineData(2, 4.3027)]
    [InlineData(9, 2.2622)]
    [InlineData(10, 2.2281)]
    [InlineData(11, 2.2010)]
    [InlineData(20, 2.0860)]
    [InlineData(30, 2.0423)]
    [InlineData(120, 1.9799)]
    [InlineData(1_000_000, 1.9600)]
    public void Quantiles_are_those_of_the_tables(int degrees, double quantile) => Assert.Equal(quantile, StudentT.Quantile975(degrees), 4);
}
