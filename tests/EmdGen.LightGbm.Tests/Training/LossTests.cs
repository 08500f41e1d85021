using EmdGen.LightGbm.Tests.Infrastructure;

namespace EmdGen.LightGbm.Tests.Training;

/// <summary>The loss of the options is what the trees make small.</summary>
public class LossTests
{
    private readonly Rows training = Rows.Random(1000, seed: 18);

    [Theory]
    [InlineData(1, 0, EmdCurvature.Multinomial)]
    [InlineData(1, 0, EmdCurvature.GaussNewton)]
    [InlineData(1, 1, EmdCurvature.GaussNewton)]
    [InlineData(0, 1, EmdCurvature.Multinomial)]
    [InlineData(0, 1, EmdCurvature.GaussNewton)]
    public void Every_weight_and_curvature_trains(double alpha, double lambda, EmdCurvature curvature)
    {
        var loss = new EmdOptions { CrossEntropyWeight = alpha, EmdWeight = lambda, Curvature = curvature };
        var reports = new Reports();
        using EmdBooster booster = EmdBooster.Train(
            Quick.Chain, training.Data, options: Quick.Options with { Iterations = 100, Loss = loss }, progress: reports);
        Assert.All(reports.All.Zip(reports.All.Skip(1)), pair => Assert.True(pair.Second.TrainingLoss < pair.First.TrainingLoss));
        Assert.True(reports.All[^1].TrainingLoss < 0.5 * reports.All[0].TrainingLoss);
    }

    [Fact]
    public void Class_weights_draw_predictions_to_a_class()
    {
        EmdOptions loss = Quick.Options.Loss with { ClassWeights = new float[] { 1, 1, 1, 20, 1 } };
        using EmdBooster even = EmdBooster.Train(Quick.Chain, training.Data, options: Quick.Options);
        using EmdBooster weighted = EmdBooster.Train(Quick.Chain, training.Data, options: Quick.Options with { Loss = loss });
        Assert.True(Mean(weighted, 3) > 1.2 * Mean(even, 3));
    }

    [Fact]
    public void Rows_of_weight_0_teach_nothing()
    {
        int[] labels = [.. training.Labels.Select((label, row) => row % 2 == 0 ? label : 0)];
        float[] weights = [.. labels.Select((_, row) => row % 2 == 0 ? 1f : 0)];
        BoosterData spoiled = BoosterData.FromRows(training.Features, Rows.FeatureCount, labels);
        using EmdBooster weighted = EmdBooster.Train(Quick.Chain, spoiled.WithWeights(weights), options: Quick.Options);
        using EmdBooster taught = EmdBooster.Train(Quick.Chain, spoiled, options: Quick.Options);
        Assert.True(training.RankedProbabilityScore(weighted) < 0.5 * training.RankedProbabilityScore(taught));
    }

    [Fact]
    public void A_loss_without_a_curvature_is_refused()
        => Assert.Throws<NotSupportedException>(() => EmdBooster.Train(Quick.Chain.WithExponent(1), training.Data, options: Quick.Options));

    private double Mean(EmdBooster booster, int label)
        => training.Predict(booster).Where((_, i) => i % Rows.ClassCount == label).Average();
}
