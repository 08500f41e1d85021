using EmdGen.LightGbm.Tests.Infrastructure;

namespace EmdGen.LightGbm.Tests.Training;

/// <summary>Trees learn what there is to learn.</summary>
public class LearningTests
{
    private readonly Rows training = Rows.Random(2000, seed: 1);
    private readonly Rows heldBack = Rows.Random(1000, seed: 2);

    [Fact]
    public void Trees_predict_rows_they_have_not_seen()
    {
        using EmdBooster booster = EmdBooster.Train(Quick.Chain, training.Data, options: Quick.Options);
        using EmdBooster frequencies = EmdBooster.Train(Quick.Chain, training.Data, options: Quick.Options with { MinimumRowsPerLeaf = 1500 });
        Assert.Equal(1, frequencies.IterationCount);
        Assert.True(heldBack.RankedProbabilityScore(booster) < 0.5 * heldBack.RankedProbabilityScore(frequencies));
    }

    [Fact]
    public void A_generated_type_gives_the_model_of_its_distance()
    {
        using EmdBooster<GradeEmd> generated = EmdBooster<GradeEmd>.Train(training.Data, options: Quick.Options);
        using EmdBooster atRunTime = EmdBooster.Train(Quick.Chain, training.Data, options: Quick.Options);
        Assert.Equal(heldBack.RankedProbabilityScore(atRunTime), heldBack.RankedProbabilityScore(generated), 2e-3);
        Assert.Equal(["Poor", "Fair", "Good", "Fine", "Best"], generated.ClassNames);
        Assert.Null(atRunTime.ClassNames);
    }

    [Fact]
    public void Learned_distances_are_given()
    {
        using EmdBooster<LearnedGradeEmd> booster = EmdBooster<LearnedGradeEmd>.Train(
            GroundDistance.FromRows(new double[,] { { 0, 1, 2, 3, 4 }, { 1, 0, 1, 2, 3 }, { 2, 1, 0, 1, 2 }, { 3, 2, 1, 0, 1 }, { 4, 3, 2, 1, 0 } }),
            training.Data,
            options: Quick.Options);
        Assert.True(heldBack.RankedProbabilityScore(booster) < 0.4);
        Assert.Contains("LearnedGradeEmd", Assert.Throws<ArgumentException>(() => EmdBooster<LearnedGradeEmd>.Train(training.Data)).Message);
        Assert.Throws<ArgumentException>(() => EmdBooster<GradeEmd>.Train(Quick.Chain, training.Data));
    }

    [Fact]
    public void Single_and_double_columns_and_rows_give_one_model()
    {
        double[] doubles = Array.ConvertAll(training.Features, value => (double)value);
        float[][] columns = [.. Enumerable.Range(0, Rows.FeatureCount).Select(f => training.Features.Where((_, i) => i % Rows.FeatureCount == f).ToArray())];
        float[] expected = Trained(training.Data);
        Assert.Equal(expected, Trained(BoosterData.FromRows(doubles, Rows.FeatureCount, training.Labels)));
        Assert.Equal(expected, Trained(BoosterData.FromColumns(columns, training.Labels)));
        Assert.Equal(expected, Trained(BoosterData.FromColumns([.. columns.Select(column => Array.ConvertAll(column, x => (double)x))], training.Labels)));
    }

    [Fact]
    public void A_distribution_of_one_class_is_its_label()
    {
        var targets = new float[training.Count * Rows.ClassCount];
        for (int row = 0; row < training.Count; row++)
            targets[(row * Rows.ClassCount) + training.Labels[row]] = 1;
        float[] expected = Trained(training.Data), actual = Trained(BoosterData.FromRows(training.Features, Rows.FeatureCount, targets));
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], 1e-4);
    }

    [Fact]
    public void Values_may_be_missing()
    {
        var rows = new float[200];
        var labels = new int[200];
        for (int row = 0; row < 200; row++)
        {
            rows[row] = row % 2 == 0 ? float.NaN : row;
            labels[row] = row % 2 == 0 ? 3 : 1;
        }

        using EmdBooster booster = EmdBooster.Train(Quick.Chain, BoosterData.FromRows(rows, 1, labels), options: Quick.Options);
        var classes = new int[2];
        booster.Predict([float.NaN, 51f], classes, DecodingRule.Argmax);
        Assert.Equal([3, 1], classes);
    }

    [Fact]
    public void Categories_have_no_order()
    {
        // Every other category has the low class: a tree of two leaves cannot tell them apart by one threshold.
        var rows = new float[600];
        var labels = new int[600];
        for (int row = 0; row < 600; row++)
            labels[row] = (int)(rows[row] = row % 6) % 2 * 4;
        BoosterOptions options = Quick.Options with
        {
            Leaves = 2,
            Iterations = 1,
            LearningRate = 1,
            Parameters = new Dictionary<string, string> { ["max_cat_to_onehot"] = "1", ["cat_smooth"] = "0", ["min_data_per_group"] = "1" },
        };
        BoosterData data = BoosterData.FromRows(rows, 1, labels);
        using EmdBooster booster = EmdBooster.Train(Quick.Chain, data.WithCategorical(0), options: options);
        using EmdBooster ordered = EmdBooster.Train(Quick.Chain, data, options: options);
        var classes = new int[6];
        booster.Predict(rows.AsSpan(0, 6), classes, DecodingRule.Argmax);
        Assert.Equal([0, 4, 0, 4, 0, 4], classes);
        ordered.Predict(rows.AsSpan(0, 6), classes, DecodingRule.Argmax);
        Assert.NotEqual([0, 4, 0, 4, 0, 4], classes);
        Assert.Equal([0], booster.CategoricalFeatures);
    }

    [Fact]
    public void Trees_and_tables_of_distances_train()
    {
        GroundDistance tree = GroundDistance.Tree(5, [5, 5, 6, 6, 6, -1, -1], [1, 1, 1, 1, 1, 2, 2]);
        var distances = new double[5, 5];
        for (int i = 0; i < 5; i++)
        {
            for (int j = 0; j < 5; j++)
                distances[i, j] = Math.Abs(i - j);
        }

        foreach (GroundDistance distance in new[] { tree, GroundDistance.FromRows(distances) })
        {
            using EmdBooster booster = EmdBooster.Train(distance, training.Data, options: Quick.Options);
            Assert.True(heldBack.RankedProbabilityScore(booster) < 0.4);
        }
    }

    private float[] Trained(BoosterData data)
    {
        using EmdBooster booster = EmdBooster.Train(Quick.Chain, data, options: Quick.Options);
        return heldBack.Predict(booster);
    }
}
