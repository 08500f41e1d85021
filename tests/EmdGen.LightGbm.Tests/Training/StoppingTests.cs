using EmdGen.LightGbm.Tests.Infrastructure;

namespace EmdGen.LightGbm.Tests.Training;

/// <summary>Validation rows say when to stop, and which trees to keep.</summary>
public class StoppingTests
{
    private static readonly BoosterOptions Greedy = Quick.Options with { Iterations = 300, LearningRate = 0.3, EarlyStoppingRounds = 10, MinimumRowsPerLeaf = 5 };

    private readonly Rows training = Rows.Random(600, seed: 5);
    private readonly Rows validation = Rows.Random(600, seed: 6);

    [Theory]
    [InlineData(StoppingScore.RankedProbabilityScore)]
    [InlineData(StoppingScore.NegativeLogLikelihood)]
    [InlineData(StoppingScore.MeanAbsoluteError)]
    [InlineData(StoppingScore.QuadraticKappa)]
    public void The_best_iteration_is_the_last_that_is_kept(StoppingScore score)
    {
        var reports = new Reports();
        using EmdBooster booster = EmdBooster.Train(Quick.Chain, training.Data, validation.Data, Greedy with { StoppingScore = score }, reports);
        bool isHighGood = score == StoppingScore.QuadraticKappa;
        double[] scores = [.. reports.All.Select(report => report.ValidationScore!.Value)];
        double best = isHighGood ? scores.Max() : scores.Min();
        Assert.Equal(Array.IndexOf(scores, best) + 1, booster.IterationCount);
        Assert.Equal(booster.IterationCount + 10, scores.Length);
        Assert.Equal(best, reports.All[^1].BestScore);
        Assert.Equal(booster.IterationCount, reports.All[^1].BestIteration);
        Assert.Equal(best, Own(booster, score), 1e-6);
    }

    [Fact]
    public void Without_a_limit_all_iterations_run_and_the_best_is_kept()
    {
        var reports = new Reports();
        using EmdBooster booster = EmdBooster.Train(
            Quick.Chain, training.Data, validation.Data, Greedy with { Iterations = 60, EarlyStoppingRounds = null }, reports);
        Assert.Equal(60, reports.All.Count);
        Assert.Equal(reports.All.MinBy(report => report.ValidationScore)!.Iteration, booster.IterationCount);
    }

    [Fact]
    public void Distributions_of_one_class_score_as_labels()
    {
        var targets = new float[validation.Count * Rows.ClassCount];
        for (int row = 0; row < validation.Count; row++)
            targets[(row * Rows.ClassCount) + validation.Labels[row]] = 1;
        Reports hard = new(), soft = new();
        EmdBooster.Train(Quick.Chain, training.Data, validation.Data, Greedy, hard).Dispose();
        EmdBooster.Train(Quick.Chain, training.Data, BoosterData.FromRows(validation.Features, Rows.FeatureCount, targets), Greedy, soft).Dispose();
        Assert.Equal(hard.All.Select(report => report.ValidationScore), soft.All.Select(report => report.ValidationScore));
    }

    [Fact]
    public void Weights_of_validation_rows_count()
    {
        float[] weights = [.. Enumerable.Range(0, validation.Count).Select(row => row < 100 ? 1f : 0)];
        var reports = new Reports();
        EmdBooster.Train(Quick.Chain, training.Data, validation.Data.WithWeights(weights), Greedy with { Iterations = 1 }, reports).Dispose();
        var few = new Reports();
        BoosterData first = BoosterData.FromRows(validation.Features.AsSpan(0, 100 * Rows.FeatureCount), Rows.FeatureCount, validation.Labels.AsSpan(0, 100));
        EmdBooster.Train(Quick.Chain, training.Data, first, Greedy with { Iterations = 1 }, few).Dispose();
        Assert.Equal(few.All[0].ValidationScore!.Value, reports.All[0].ValidationScore!.Value, 1e-12);
    }

    private double Own(EmdBooster booster, StoppingScore score)
    {
        float[] p = validation.Predict(booster);
        var classes = new int[validation.Count];
        OrdinalDecoding.Median(p, Rows.ClassCount, classes);
        var scores = new OrdinalScores(Quick.Chain);
        scores.Add(classes, validation.Labels);
        scores.AddDistributions(p, validation.Labels);
        return score switch
        {
            StoppingScore.RankedProbabilityScore => scores.RankedProbabilityScore,
            StoppingScore.NegativeLogLikelihood => scores.NegativeLogLikelihood,
            StoppingScore.MeanAbsoluteError => scores.MeanAbsoluteError,
            _ => scores.Kappa(KappaWeights.Quadratic),
        };
    }
}
