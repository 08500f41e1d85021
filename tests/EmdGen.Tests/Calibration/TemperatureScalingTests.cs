using System.Text.Json;
using EmdGen.Testing.Tools;

namespace EmdGen.Tests.Calibration;

/// <summary>The temperature that is found, and the probabilities that it makes.</summary>
public class TemperatureScalingTests
{
    private const CalibrationScore Likelihood = CalibrationScore.NegativeLogLikelihood, Ranked = CalibrationScore.RankedProbabilityScore;

    [Theory]
    [InlineData(Likelihood, 0.25)]
    [InlineData(Likelihood, 1)]
    [InlineData(Likelihood, 3)]
    [InlineData(Ranked, 0.25)]
    [InlineData(Ranked, 1)]
    [InlineData(Ranked, 3)]
    public void The_temperature_that_labels_were_drawn_at_is_recovered(CalibrationScore score, double temperature)
    {
        var rows = new SimulatedRows(new Random(1), 20_000, 5, deviation: 1.5 * temperature, temperature);
        TemperatureScaling fit = TemperatureScaling.Fit(rows.Logits, rows.Labels, 5, score);
        Assert.Equal(1, fit.Temperature / temperature, 0.05);
        Assert.False(fit.IsAtBound);
        Assert.Equal((5, 20_000, score), (fit.ClassCount, fit.RowCount, fit.Score));
    }

    [Theory]
    [InlineData(Likelihood)]
    [InlineData(Ranked)]
    public void No_temperature_of_a_dense_grid_scores_lower(CalibrationScore score)
    {
        for (int seed = 0; seed < 12; seed++)
        {
            // Logits of several sizes, and labels that they tell little of: scores with more than one valley among them.
            var random = new Random(seed);
            float[] logits = [.. Enumerable.Range(0, 24).SelectMany(_ =>
            {
                double size = Math.Pow(10, (3 * random.NextDouble()) - 1);
                return Enumerable.Range(0, 4).Select(_ => (float)(size * random.NextDouble()));
            })];
            int[] labels = [.. Enumerable.Range(0, 24).Select(row => random.Next(3) == 0 ? random.Next(4) : Top(logits.AsSpan(row * 4, 4)))];
            TemperatureScaling fit = TemperatureScaling.Fit(logits, labels, 4, score);
            Assert.True(fit.After <= TemperedSearch.Lowest(score, logits, labels, 4) + 1e-12, $"Seed {seed}: {fit}");
            Assert.Equal(TemperedSearch.Score(score, logits, labels, 4, 1), fit.Before, 1e-10);
            Assert.Equal(TemperedSearch.Score(score, logits, labels, 4, fit.Temperature), fit.After, 1e-10);
        }
    }

    [Theory]
    [InlineData(Likelihood)]
    [InlineData(Ranked)]
    public void The_deepest_valley_is_taken(CalibrationScore score)
    {
        // Rows of large logits that a mild temperature suits, and rows of small ones that a cold one does: two valleys by the ranked score.
        float[][] rows = [.. Enumerable.Repeat<float[]>([0, 0.3f, 0], 6), .. Enumerable.Repeat<float[]>([40, 0, 0], 3)];
        float[] logits = [.. rows.SelectMany(row => row)];
        int[] labels = [1, 1, 1, 1, 1, 1, 0, 0, 2];
        TemperatureScaling fit = TemperatureScaling.Fit(logits, labels, 3, score);
        Assert.True(fit.After <= TemperedSearch.Lowest(score, logits, labels, 3) + 1e-12, $"{fit}");
    }

    [Fact]
    public void The_default_score_is_the_likelihood()
    {
        var rows = new SimulatedRows(new Random(2), 50, 3, deviation: 2);
        Assert.Equal(TemperatureScaling.Fit(rows.Logits, rows.Labels, 3, Likelihood), TemperatureScaling.Fit(rows.Logits, rows.Labels, 3));
    }

    [Fact]
    public void The_ranked_score_is_that_of_the_metrics()
    {
        var rows = new SimulatedRows(new Random(3), 300, 6, deviation: 3, temperature: 2);
        TemperatureScaling fit = TemperatureScaling.Fit(rows.Logits, rows.Labels, 6, Ranked);
        float[] probabilities = new float[rows.Logits.Length];
        fit.Softmax(rows.Logits, probabilities);
        Assert.Equal(OrdinalMetrics.RankedProbabilityScore(probabilities, rows.Labels, 6), fit.After, 1e-6);
        Assert.Equal(OrdinalMetrics.RankedProbabilityScore(rows.Probabilities, rows.Labels, 6), fit.Before, 1e-6);
        Assert.True(fit.After < fit.Before - 1e-3, $"{fit}");
    }

    [Theory]
    [InlineData(Likelihood)]
    [InlineData(Ranked)]
    public void Rows_that_are_calibrated_keep_the_temperature_1(CalibrationScore score)
    {
        // ln 3 to 0 is three to one, which is how the labels are: what rounding gains elsewhere is nothing.
        float certainty = (float)Math.Log(3);
        TemperatureScaling fit = TemperatureScaling.Fit([certainty, 0, certainty, 0, certainty, 0, certainty, 0], [0, 0, 0, 1], 2, score);
        Assert.Equal(1, fit.Temperature);
        Assert.Equal(fit.Before, fit.After);
    }

    [Theory]
    [InlineData(Likelihood)]
    [InlineData(Ranked)]
    public void Logits_that_are_all_equal_keep_the_temperature_1(CalibrationScore score)
    {
        TemperatureScaling fit = TemperatureScaling.Fit([5, 5, 5, -7, -7, -7], [0, 2], 3, score);
        Assert.Equal((1, false), (fit.Temperature, fit.IsAtBound));
        Assert.Equal(fit.Before, fit.After);
    }

    [Theory]
    [InlineData(Likelihood, 2, 0.01)]
    [InlineData(Likelihood, 60, 0.01)]
    [InlineData(Likelihood, -2, 100)]
    [InlineData(Ranked, 2, 0.01)]
    [InlineData(Ranked, 15, 0.01)]
    [InlineData(Ranked, -2, 100)]
    public void A_score_that_falls_to_an_end_of_the_bracket_says_so(CalibrationScore score, float logit, double temperature)
    {
        TemperatureScaling fit = TemperatureScaling.Fit([logit, 0, 0, logit], [0, 1], 2, score);
        Assert.Equal(temperature, fit.Temperature);
        Assert.True(fit.IsAtBound);
        Assert.True(fit.After < fit.Before);
    }

    [Theory]
    [InlineData(Likelihood)]
    [InlineData(Ranked)]
    public void A_class_that_is_ruled_out_changes_nothing(CalibrationScore score)
    {
        var rows = new SimulatedRows(new Random(4), 60, 3, deviation: 2, temperature: 1.5);
        float[] masked = [.. rows.Logits.Chunk(3).SelectMany(row => row.Append(float.NegativeInfinity))];
        TemperatureScaling fit = TemperatureScaling.Fit(rows.Logits, rows.Labels, 3, score);
        TemperatureScaling other = TemperatureScaling.Fit(masked, rows.Labels, 4, score);
        Assert.Equal(fit, other with { ClassCount = 3 });
        float[] probabilities = new float[rows.Logits.Length], maskedProbabilities = new float[masked.Length];
        fit.Softmax(rows.Logits, probabilities);
        other.Softmax(masked, maskedProbabilities);
        Assert.Equal(probabilities.Chunk(3).SelectMany(row => row.Append(0)), maskedProbabilities);
    }

    [Fact]
    public void Logits_may_be_as_large_as_numbers_are()
    {
        TemperatureScaling fit = TemperatureScaling.Fit([float.MaxValue, -float.MaxValue, 1, 2], [1, 1], 2);
        Assert.Equal(100, fit.Temperature);
        Assert.True(double.IsFinite(fit.Before) && fit.After < fit.Before, $"{fit}");
        float[] probabilities = new float[2];
        fit.Softmax([float.MaxValue, -float.MaxValue], probabilities);
        Assert.Equal([1, 0], probabilities);
    }

    [Fact]
    public void Softmax_is_that_of_logits_over_the_temperature()
    {
        var scaling = new TemperatureScaling { ClassCount = 3, Temperature = 2 };
        float[] values = [1, 3, 2, -200, 0, 200];
        double e = Math.Exp(-0.5), total = 1 + e + (e * e);
        scaling.Softmax(values, values);
        float[] expected = [(float)(e * e / total), (float)(1 / total), (float)(e / total), 0, (float)Math.Exp(-100), 1];
        Assert.All(expected.Zip(values), pair => Assert.Equal(pair.First, pair.Second, 1e-7 * pair.First));
        scaling.Softmax([], []);
    }

    [Fact]
    public void The_temperature_1_changes_no_softmax()
    {
        float[] logits = [.. new SimulatedRows(new Random(6), 40, 7, deviation: 3).Logits];
        float[] expected = new float[logits.Length], actual = new float[logits.Length];
        OrdinalDecoding.Softmax(logits, 7, expected);
        new TemperatureScaling { ClassCount = 7, Temperature = 1 }.Softmax(logits, actual);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-6 * pair.First));
    }

    [Theory]
    [InlineData(float.NaN, 1)]
    [InlineData(1, float.NaN)]
    [InlineData(1, float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity, float.NegativeInfinity)]
    public void A_row_without_a_softmax_is_NaN_and_no_other(float first, float second)
    {
        float[] probabilities = new float[4];
        new TemperatureScaling { ClassCount = 2, Temperature = 2 }.Softmax([3, 3, first, second], probabilities);
        Assert.Equal([0.5f, 0.5f, float.NaN, float.NaN], probabilities);
    }

    [Fact]
    public void A_fit_is_kept_as_JSON()
    {
        var rows = new SimulatedRows(new Random(5), 40, 3, deviation: 2, temperature: 1.7);
        TemperatureScaling fit = TemperatureScaling.Fit(rows.Logits, rows.Labels, 3, Ranked);
        Assert.Equal(fit, JsonSerializer.Deserialize<TemperatureScaling>(JsonSerializer.Serialize(fit)));
    }

    [Fact]
    public void Text_does_not_depend_on_the_culture()
    {
        var fit = new TemperatureScaling { ClassCount = 3, Temperature = 1.5, Score = Ranked, Before = 0.5, After = 0.25, RowCount = 8 };
        Assert.Equal(
            "TemperatureScaling { ClassCount = 3, Temperature = 1.5, Score = RankedProbabilityScore, Before = 0.5, After = 0.25, "
                + "RowCount = 8, IsAtBound = False }",
            Cultures.Run(Cultures.German, fit.ToString));
    }

    private static int Top(ReadOnlySpan<float> logits)
    {
        int top = 0;
        for (int j = 1; j < logits.Length; j++)
            top = logits[j] > logits[top] ? j : top;
        return top;
    }
}
