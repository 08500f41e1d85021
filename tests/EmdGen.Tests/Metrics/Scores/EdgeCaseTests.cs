namespace EmdGen.Tests.Metrics.Scores;

/// <summary>Where scores divide 0 by 0, and what they are at the ends of their ranges.</summary>
public class EdgeCaseTests
{
    [Fact]
    public void Without_rows_every_score_is_undefined()
    {
        var scores = new OrdinalScores(GroundDistance.Chain(3));
        Assert.All(Bits.Of(scores), bits => Assert.True(double.IsNaN(BitConverter.Int64BitsToDouble(bits))));
        Assert.Equal(double.NaN, scores.Recall(0));
        Assert.Equal(new long[3, 3], scores.Confusion);
        scores.Add([], Array.Empty<int>());
        scores.AddDistributions([], Array.Empty<int>());
        Assert.Equal((0, 0), (scores.RowCount, scores.DistributionCount));
        Assert.Equal(double.NaN, scores.RankedProbabilityScore);
    }

    [Fact]
    public void Rows_without_weight_score_nothing()
    {
        var scores = new OrdinalScores(GroundDistance.Chain(3));
        scores.Add([0, 1], [0, 2], [0, 0]);
        scores.AddDistributions([1, 0, 0], [1], [0]);
        Assert.All(Bits.Of(scores), bits => Assert.True(double.IsNaN(BitConverter.Int64BitsToDouble(bits))));
        Assert.Equal((2, 1, 1), (scores.RowCount, scores.DistributionCount, scores.InfiniteLogLikelihoodCount));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void One_class_alone_has_no_kappa_and_no_correlation(int @class)
    {
        OrdinalScores scores = Of([@class, @class, @class], [@class, @class, @class]);
        Assert.Equal(double.NaN, scores.Kappa(KappaWeights.None));
        Assert.Equal(double.NaN, scores.Kappa(KappaWeights.Linear));
        Assert.Equal(double.NaN, scores.Kappa(KappaWeights.Quadratic));
        Assert.Equal(double.NaN, scores.Spearman);
        Assert.Equal(double.NaN, scores.KendallTauB);
        Assert.Equal((1, 0, 0, 0, 1), (scores.ExactAccuracy, scores.MeanAbsoluteError, scores.AverageMeanAbsoluteError, scores.MaximumMeanAbsoluteError, scores.MacroRecall));
    }

    [Fact]
    public void A_constant_prediction_agrees_as_chance_does_and_has_no_correlation()
    {
        OrdinalScores scores = Of([1, 1, 1], [0, 1, 2]);
        Assert.Equal(0, scores.Kappa(KappaWeights.None), 15);
        Assert.Equal(0, scores.Kappa(KappaWeights.Linear), 15);
        Assert.Equal(0, scores.Kappa(KappaWeights.Quadratic), 15);
        Assert.Equal((double.NaN, double.NaN), (scores.Spearman, scores.KendallTauB));
        Assert.Equal(1.0 / 3, scores.MacroRecall, 15);
    }

    [Fact]
    public void One_wrong_class_for_another_agrees_as_chance_does() => Assert.Equal(0, Of([2, 2], [0, 0]).Kappa(KappaWeights.Quadratic), 15);

    [Fact]
    public void Perfect_predictions_are_perfect_in_every_score()
    {
        OrdinalScores scores = Of([0, 1, 2, 2], [0, 1, 2, 2]);
        Assert.Equal((1, 1, 1), (scores.Kappa(KappaWeights.None), scores.Kappa(KappaWeights.Linear), scores.Kappa(KappaWeights.Quadratic)));
        Assert.Equal(1, scores.Spearman, 15);
        Assert.Equal(1, scores.KendallTauB, 15);
        scores.AddDistributions([1, 0, 0, 0, 0, 1], [0, 2]);
        Assert.Equal(
            (0, 0, 0, 0),
            (scores.RankedProbabilityScore, scores.ContinuousRankedProbabilityScore, scores.NegativeLogLikelihood, scores.ExpectedCalibrationError()));
    }

    [Fact]
    public void The_opposite_order_correlates_by_minus_1()
    {
        OrdinalScores scores = Of([0, 1, 2], [2, 1, 0]);
        Assert.Equal(-1, scores.Spearman, 15);
        Assert.Equal(-1, scores.KendallTauB, 15);
    }

    [Fact]
    public void Classes_without_labels_are_left_out_of_means_over_classes()
    {
        OrdinalScores scores = Of([1, 1, 0], [0, 0, 0]);
        Assert.Equal(2.0 / 3, scores.AverageMeanAbsoluteError, 15);
        Assert.Equal(2.0 / 3, scores.MaximumMeanAbsoluteError, 15);
        Assert.Equal(1.0 / 3, scores.MacroRecall, 15);
        Assert.Equal(double.NaN, scores.Recall(2));
    }

    [Fact]
    public void Trees_and_tables_have_no_positions()
    {
        var scores = new OrdinalScores(GroundDistance.FromRows(new double[,] { { 0, 2 }, { 5, 0 } }));
        scores.Add([0, 1], [1, 0]);
        scores.AddDistributions([.5f, .5f], [0]);
        Assert.Equal(3.5, scores.MeanDistance);
        Assert.Equal(
            (double.NaN, double.NaN, double.NaN),
            (scores.MeanAbsolutePositionError, scores.MeanSquaredPositionError, scores.ContinuousRankedProbabilityScore));
        Assert.Equal(.25, scores.RankedProbabilityScore);
    }

    [Fact]
    public void The_largest_and_smallest_positions_are_scored()
    {
        var scores = new OrdinalScores(GroundDistance.Chain([-1e30, 0, 1e30]));
        scores.AddDistributions([1, 0, 0], [2]);
        Assert.Equal(2e30, scores.ContinuousRankedProbabilityScore, 1e16);
        var tiny = new OrdinalScores(GroundDistance.Chain([0, 1e-30, 3e-30]));
        tiny.AddDistributions([1, 0, 0], [2]);
        Assert.Equal(3e-30, tiny.ContinuousRankedProbabilityScore, 1e-44);
    }

    [Fact]
    public void Weights_add_exactly_from_the_smallest_to_the_largest()
    {
        var scores = new OrdinalScores(GroundDistance.Chain(2));
        scores.Add([0, 1], [0, 0], [1 << 30, MathF.Pow(2, -50)]);
        // 2^-80 is lost in the float64 of the accuracy, but the other side of the table holds it.
        Assert.Equal(Math.Pow(2, -80), scores.MeanAbsoluteError, 1e-36);
    }

    [Fact]
    public void Long_labels_are_those_of_int()
    {
        OrdinalScores a = new(GroundDistance.Chain(3)), b = new(GroundDistance.Chain(3));
        a.Add([0, 2], [1, 2]);
        a.AddDistributions([.2f, .3f, .5f], [1]);
        b.Add([0, 2], [1L, 2L]);
        b.AddDistributions([.2f, .3f, .5f], [1L]);
        Assert.Equal(Bits.Of(a), Bits.Of(b));
    }

    private static OrdinalScores Of(int[] predictions, int[] labels)
    {
        var scores = new OrdinalScores(GroundDistance.Chain(3));
        scores.Add(predictions, labels);
        return scores;
    }
}
