using EmdGen.Samples.Evaluation;

namespace EmdGen.Samples.Tests.Evaluation;

/// <summary>Spearman's rank correlation, by hand.</summary>
public class RankCorrelationTests
{
    private static readonly double[,] Order = RankCorrelation.Order(4);

    [Fact]
    public void Order_is_how_far_apart_classes_stand()
        => Assert.Equal(new double[,] { { 0, .5, 1 }, { .5, 0, .5 }, { 1, .5, 0 } }, RankCorrelation.Order(3));

    [Fact]
    public void The_same_order_gives_1() => Assert.Equal(1, RankCorrelation.OfPairs(Order, Map(Order, Math.Exp)), 12);

    [Fact]
    public void The_opposite_order_gives_minus_1() => Assert.Equal(-1, RankCorrelation.OfPairs(Order, Map(Order, d => -d)), 12);

    // Pairs 01, 02, 03, 12, 13, 23: the order ranks 2, 4.5, 6, 2, 4.5, 2, the others 1 to 6 in that order.
    [Fact]
    public void Equal_distances_share_their_mean_rank()
    {
        double[,] other = { { 0, 1, 2, 3 }, { 1, 0, 4, 5 }, { 2, 4, 0, 6 }, { 3, 5, 6, 0 } };
        double covariance = (-1.5 * -2.5) + (1 * -1.5) + (2.5 * -.5) + (-1.5 * .5) + (1 * 1.5) + (-1.5 * 2.5);
        double variances = ((3 * 2.25) + (2 * 1) + 6.25) * 17.5;
        Assert.Equal(covariance / Math.Sqrt(variances), RankCorrelation.OfPairs(Order, other), 12);
    }

    [Fact]
    public void Distances_that_are_all_equal_have_no_order()
        => Assert.True(double.IsNaN(RankCorrelation.OfPairs(Order, Map(Order, _ => 1))));

    private static double[,] Map(double[,] table, Func<double, double> map)
    {
        var mapped = (double[,])table.Clone();
        for (int i = 0; i < table.GetLength(0); i++)
        {
            for (int j = 0; j < table.GetLength(1); j++)
                mapped[i, j] = map(table[i, j]);
        }

        return mapped;
    }
}
