namespace EmdGen.Tests.Metrics.Scores;

/// <summary>Scores that others have published with their data.</summary>
public class PublishedValueTests
{
    /// <summary>Two readers' judgements of 85 xeromammograms, from normal to cancer (Boyd et al. 1982, JNCI 68, 357-363).</summary>
    private static readonly int[,] Readers = { { 21, 12, 0, 0 }, { 4, 17, 1, 0 }, { 3, 9, 15, 2 }, { 0, 0, 0, 1 } };

    [Theory]
    [InlineData(20, 5, 10, 15, .4)]
    [InlineData(45, 15, 25, 15, .1304)]
    [InlineData(25, 35, 5, 35, .2593)]
    public void Kappa_of_two_raters(int both, int first, int second, int none, double kappa)
        => Assert.Equal(kappa, Of(new[,] { { both, first }, { second, none } }).Kappa(KappaWeights.None), 4);

    [Theory]
    [InlineData(KappaWeights.None, .4728)]
    [InlineData(KappaWeights.Linear, .5684)]
    [InlineData(KappaWeights.Quadratic, .6714)]
    public void Kappas_of_two_readers(KappaWeights weights, double kappa) => Assert.Equal(kappa, Of(Readers).Kappa(weights), 4);

    [Fact]
    public void Kendalls_tau_b_with_ties()
        => Assert.Equal(-0.47140452079103173, Of([12, 2, 1, 12, 2], [1, 4, 7, 1, 0]).KendallTauB, 14);

    [Fact]
    public void Spearmans_correlation_with_ties()
        => Assert.Equal(0.8207826816681233, Of([1, 2, 3, 4, 5], [5, 6, 7, 8, 7]).Spearman, 14);

    /// <summary>Intelligence quotients and hours of television of ten people, as ranks.</summary>
    [Fact]
    public void Spearmans_correlation_of_ranks()
        => Assert.Equal(-29 / 165.0, Of([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [0, 5, 7, 6, 9, 8, 2, 4, 1, 3]).Spearman, 14);

    /// <summary>Wilks, "Statistical Methods in the Atmospheric Sciences": two forecasts of three categories, of which the first occurred.</summary>
    [Theory]
    [InlineData(.2f, .5f, .3f, .73)]
    [InlineData(.2f, .3f, .5f, .89)]
    public void Ranked_probability_scores(float first, float second, float third, double score)
    {
        var scores = new OrdinalScores(GroundDistance.Chain(3));
        scores.AddDistributions([first, second, third], [0]);
        Assert.Equal(score, scores.RankedProbabilityScore, 6);
    }

    /// <summary>The example of scikit-learn's log_loss: four mails, ham or spam.</summary>
    [Fact]
    public void Negative_log_likelihood()
    {
        var scores = new OrdinalScores(GroundDistance.Chain(2));
        scores.AddDistributions([.1f, .9f, .9f, .1f, .8f, .2f, .35f, .65f], [1, 0, 0, 1]);
        Assert.Equal(.21616, scores.NegativeLogLikelihood, 5);
    }

    /// <summary>The example of TorchMetrics' MulticlassCalibrationError, with three bins.</summary>
    [Fact]
    public void Expected_calibration_error()
    {
        var scores = new OrdinalScores(GroundDistance.Chain(3));
        scores.AddDistributions([.25f, .20f, .55f, .55f, .05f, .40f, .10f, .30f, .60f, .90f, .05f, .05f], [0, 1, 2, 0]);
        Assert.Equal(.2, scores.ExpectedCalibrationError(3), 6);
    }

    /// <summary>The example of dlordinal's amae and mmae.</summary>
    [Fact]
    public void Mean_and_maximum_of_the_classes_errors()
    {
        OrdinalScores scores = Of([0, 1, 1, 2, 3, 0, 1], [0, 0, 1, 2, 3, 0, 0]);
        Assert.Equal(.125, scores.AverageMeanAbsoluteError, 14);
        Assert.Equal(.5, scores.MaximumMeanAbsoluteError, 14);
    }

    /// <summary>The example of scikit-learn's balanced_accuracy_score.</summary>
    [Fact]
    public void Macro_recall() => Assert.Equal(.625, Of([0, 1, 0, 0, 0, 1], [0, 1, 0, 0, 1, 0]).MacroRecall, 14);

    private static OrdinalScores Of(int[] predictions, int[] labels)
    {
        var scores = new OrdinalScores(GroundDistance.Chain(13));
        scores.Add(predictions, labels);
        return scores;
    }

    private static OrdinalScores Of(int[,] table)
    {
        var scores = new OrdinalScores(GroundDistance.Chain(table.GetLength(0)));
        for (int i = 0; i < table.GetLength(0); i++)
        {
            for (int j = 0; j < table.GetLength(1); j++)
                scores.Add([.. Enumerable.Repeat(i, table[i, j])], [.. Enumerable.Repeat(j, table[i, j])]);
        }

        return scores;
    }
}
