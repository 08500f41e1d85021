using EmdGen.LightGbm.Tests.Infrastructure;

namespace EmdGen.LightGbm.Tests.Training;

/// <summary>Trees start from the frequencies of the classes, which lie in the model's own leaves.</summary>
public class StartTests
{
    [Fact]
    public void Constant_features_give_the_frequencies()
    {
        float[] p = Predicted(BoosterData.FromRows(new float[100], 1, Labels(10, 20, 30, 25, 15)));
        Assert.Equal([0.1f, 0.2f, 0.3f, 0.25f, 0.15f], p, (one, other) => Math.Abs(one - other) < 1e-6);
    }

    [Fact]
    public void Weights_of_rows_and_classes_count_in_the_frequencies()
    {
        BoosterData data = BoosterData.FromRows(new float[5], 1, [0, 1, 2, 3, 4]).WithWeights([1, 2, 3, 2, 2]);
        EmdOptions loss = Quick.Options.Loss with { ClassWeights = new float[] { 4, 1, 1, 1, 1 } };
        float[] p = Predicted(data, Quick.Options with { Loss = loss });
        Assert.Equal([4 / 13f, 2 / 13f, 3 / 13f, 2 / 13f, 2 / 13f], p, (one, other) => Math.Abs(one - other) < 1e-6);
    }

    [Fact]
    public void One_row_is_enough()
    {
        float[] p = Predicted(BoosterData.FromRows([1f], 1, [2]));
        Assert.All(p, value => Assert.True(float.IsFinite(value) && value > 0));
        Assert.Equal(p.Max(), p[2]);
    }

    [Fact]
    public void A_class_that_no_row_has_is_rare()
    {
        Rows rows = Rows.Random(1000, seed: 3);
        int[] labels = Array.ConvertAll(rows.Labels, label => label == 2 ? 1 : label);
        using EmdBooster booster = EmdBooster.Train(Quick.Chain, BoosterData.FromRows(rows.Features, Rows.FeatureCount, labels), options: Quick.Options);
        float[] p = rows.Predict(booster);
        Assert.All(p, value => Assert.True(value is >= 0 and <= 1));
        Assert.All(Enumerable.Range(0, rows.Count), row => Assert.True(p[(row * 5) + 2] < 0.005));
        Assert.True(OrdinalMetrics.RankedProbabilityScore(p, labels, 5) < 0.4);
    }

    [Fact]
    public void Classes_that_all_rows_lack_at_the_ends_are_rare()
    {
        float[] p = Predicted(BoosterData.FromRows(new float[10], 1, [1, 1, 1, 2, 2, 2, 2, 3, 3, 3]));
        Assert.True(p[0] < 0.05 && p[4] < 0.05);
        Assert.Equal(0.4 / 1.1, p[2], 1e-6);
    }

    [Fact]
    public void The_leaves_hold_the_start_after_many_iterations_too()
    {
        Rows rows = Rows.Random(1000, seed: 4);
        var reports = new Reports();
        using EmdBooster booster = EmdBooster.Train(
            Quick.Chain, rows.Data, rows.Data, Quick.Options with { EarlyStoppingRounds = null }, reports);
        Assert.Equal(20, booster.IterationCount);

        // LightGBM scored these rows while it trained, with the start added outside of the trees.
        Assert.Equal(reports.All[^1].ValidationScore!.Value, rows.RankedProbabilityScore(booster), 1e-6);
    }

    private static int[] Labels(params int[] counts) => [.. counts.SelectMany((count, label) => Enumerable.Repeat(label, count))];

    private static float[] Predicted(BoosterData data, BoosterOptions? options = null)
    {
        using EmdBooster booster = EmdBooster.Train(Quick.Chain, data, options: options ?? Quick.Options);
        var p = new float[5];
        booster.PredictProbabilities([0f], p);
        return p;
    }
}
