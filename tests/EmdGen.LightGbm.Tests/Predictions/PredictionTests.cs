using EmdGen.LightGbm.Tests.Infrastructure;

namespace EmdGen.LightGbm.Tests.Predictions;

/// <summary>What a trained model predicts.</summary>
public sealed class PredictionTests : IDisposable
{
    private readonly Rows rows = Rows.Random(1000, seed: 9);
    private readonly EmdBooster<GradeEmd> booster;

    public PredictionTests() => booster = EmdBooster<GradeEmd>.Train(rows.Data, options: Quick.Options);

    public void Dispose() => booster.Dispose();

    [Fact]
    public void Probabilities_are_the_softmax_of_the_scores()
    {
        var scores = new double[rows.Count * Rows.ClassCount];
        booster.PredictScores(rows.Features, scores);
        var expected = new float[scores.Length];
        OrdinalDecoding.Softmax(Array.ConvertAll(scores, score => (float)score), Rows.ClassCount, expected);
        Assert.Equal(expected, rows.Predict(booster));
    }

    [Fact]
    public void One_row_alone_is_predicted_as_among_others()
    {
        float[] all = rows.Predict(booster);
        var one = new float[Rows.ClassCount];
        for (int row = 0; row < rows.Count; row++)
        {
            ReadOnlySpan<float> features = rows.Features.AsSpan(row * Rows.FeatureCount, Rows.FeatureCount);
            booster.PredictProbabilities(features, one);
            Assert.True(all.AsSpan(row * Rows.ClassCount, Rows.ClassCount).SequenceEqual(one));
            booster.PredictProbabilities(Array.ConvertAll(features.ToArray(), value => (double)value), one);
            Assert.True(all.AsSpan(row * Rows.ClassCount, Rows.ClassCount).SequenceEqual(one));
        }
    }

    [Fact]
    public void Many_rows_are_predicted_as_few()
    {
        Rows many = Rows.Random(40_000, seed: 10);
        float[] all = many.Predict(booster);
        var part = new float[7 * Rows.ClassCount];
        foreach (int row in new[] { 0, 16_380, 32_765, 39_993 })
        {
            booster.PredictProbabilities(many.Features.AsSpan(row * Rows.FeatureCount, 7 * Rows.FeatureCount), part);
            Assert.True(all.AsSpan(row * Rows.ClassCount, part.Length).SequenceEqual(part));
        }
    }

    [Theory]
    [InlineData(DecodingRule.Argmax)]
    [InlineData(DecodingRule.Median)]
    [InlineData(DecodingRule.RoundedMean)]
    [InlineData(DecodingRule.LeastDistance)]
    public void Classes_are_decoded_distributions(DecodingRule rule)
    {
        var expected = new int[rows.Count];
        OrdinalDecoding.Decode(rows.Predict(booster), Quick.Chain, rule, EmdInput.Probabilities, expected);
        var classes = new int[rows.Count];
        booster.Predict(rows.Features, classes, rule);
        Assert.Equal(expected, classes);
        booster.Predict(Array.ConvertAll(rows.Features, value => (double)value), classes, rule);
        Assert.Equal(expected, classes);
        var members = new Grade[rows.Count];
        booster.Predict(rows.Features, members.AsSpan(), rule);
        Assert.Equal(Array.ConvertAll(expected, label => (Grade)label), members);
    }

    [Fact]
    public void Contributions_sum_to_the_scores()
    {
        var contributions = new double[rows.Count * Rows.ClassCount * (Rows.FeatureCount + 1)];
        booster.Contributions(rows.Features, contributions);
        var scores = new double[rows.Count * Rows.ClassCount];
        booster.PredictScores(rows.Features, scores);
        for (int i = 0; i < scores.Length; i++)
            Assert.Equal(scores[i], contributions.AsSpan(i * (Rows.FeatureCount + 1), Rows.FeatureCount + 1).ToArray().Sum(), 1e-9);
        var again = new double[contributions.Length];
        booster.Contributions(Array.ConvertAll(rows.Features, value => (double)value), again);
        Assert.Equal(contributions, again);
    }

    [Theory]
    [InlineData(ImportanceKind.Split)]
    [InlineData(ImportanceKind.Gain)]
    public void A_feature_that_says_nothing_is_worth_little(ImportanceKind kind)
    {
        double[] importance = booster.FeatureImportance(kind);
        Assert.Equal(Rows.FeatureCount, importance.Length);
        Assert.Equal(importance.Min(), importance[3]);
        Assert.True(importance[0] > 1.5 * importance[3]);
    }

    [Fact]
    public void Any_number_of_threads_predict_at_once()
    {
        float[] expected = rows.Predict(booster);
        double[] contributions = Contributions();
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, thread =>
        {
            var one = new float[Rows.ClassCount];
            for (int row = thread; row < rows.Count; row += 4)
            {
                booster.PredictProbabilities(rows.Features.AsSpan(row * Rows.FeatureCount, Rows.FeatureCount), one);
                Assert.True(expected.AsSpan(row * Rows.ClassCount, Rows.ClassCount).SequenceEqual(one));
            }

            Assert.Equal(expected, rows.Predict(booster));
            Assert.Equal(contributions, Contributions());
        });

        double[] Contributions()
        {
            var result = new double[rows.Count * Rows.ClassCount * (Rows.FeatureCount + 1)];
            booster.Contributions(rows.Features, result);
            return result;
        }
    }

    [Fact]
    public void Lengths_that_do_not_fit_are_refused()
    {
        var p = new float[Rows.ClassCount];
        Assert.Equal("features", Assert.Throws<ArgumentException>(() => booster.PredictProbabilities(new float[5], p)).ParamName);
        Assert.Equal("probabilities", Assert.Throws<ArgumentException>(() => booster.PredictProbabilities(new float[8], p)).ParamName);
        Assert.Equal("scores", Assert.Throws<ArgumentException>(() => booster.PredictScores(new float[8], new double[5])).ParamName);
        Assert.Equal("classes", Assert.Throws<ArgumentException>(() => booster.Predict(new float[8], new int[1])).ParamName);
        Assert.Equal("contributions", Assert.Throws<ArgumentException>(() => booster.Contributions(new float[4], new double[5])).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => booster.Predict(new float[4], new int[1], (DecodingRule)9));
        Assert.Throws<ArgumentOutOfRangeException>(() => booster.FeatureImportance((ImportanceKind)9));
    }

    [Fact]
    public void No_rows_are_no_fault()
    {
        booster.PredictProbabilities(Array.Empty<float>(), []);
        booster.Predict(Array.Empty<double>(), []);
        booster.Contributions(Array.Empty<float>(), []);
    }

    [Fact]
    public void A_disposed_model_says_so()
    {
        EmdBooster gone = EmdBooster.Train(Quick.Chain, rows.Data, options: Quick.Options);
        gone.PredictProbabilities(new float[4], new float[5]);
        gone.Dispose();
        gone.Dispose();
        Assert.Throws<ObjectDisposedException>(() => gone.PredictProbabilities(new float[4], new float[5]));
        Assert.Throws<ObjectDisposedException>(() => gone.PredictProbabilities(new float[8], new float[10]));
        Assert.Throws<ObjectDisposedException>(() => gone.Contributions(new float[4], new double[25]));
        Assert.Throws<ObjectDisposedException>(() => gone.FeatureImportance());
        Assert.Throws<ObjectDisposedException>(() => gone.Save("x"));
    }
}
