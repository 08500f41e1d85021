namespace EmdGen.Tests.Calibration;

/// <summary>What no temperature is fitted on, and no probabilities are made of.</summary>
public class TemperatureRefusalTests
{
    [Fact]
    public void There_must_be_a_row()
        => Refused<ArgumentException>("labels", "There are no labels", () => TemperatureScaling.Fit([], [], 3));

    [Fact]
    public void There_must_be_two_classes()
        => Refused<ArgumentOutOfRangeException>("classCount", "two classes", () => TemperatureScaling.Fit([1], [0], 1));

    [Fact]
    public void The_score_must_have_a_name()
        => Refused<ArgumentOutOfRangeException>("score", "score is 2", () => TemperatureScaling.Fit([1, 2], [0], 2, (CalibrationScore)2));

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void Labels_must_be_classes(int label)
        => Refused<ArgumentException>("labels", $"Row 1 of labels is {label}", () => TemperatureScaling.Fit([1, 2, 3, 4], [0, label], 2));

    [Fact]
    public void Lengths_must_fit()
        => Refused<ArgumentException>("logits", "length 3, but 2 rows of 2 classes need 4", () => TemperatureScaling.Fit([1, 2, 3], [0, 1], 2));

    [Theory]
    [InlineData(float.NaN, "NaN")]
    [InlineData(float.PositiveInfinity, "Infinity")]
    public void Logits_must_be_numbers(float logit, string text)
    {
        string problem = $"Row 1 of logits has {text} for class 0";
        Refused<ArgumentException>("logits", problem, () => TemperatureScaling.Fit([1, 2, logit, 4], [0, 1], 2));
        Refused<ArgumentException>(
            "logits", problem, () => TemperatureScaling.Fit([1, 2, logit, 4], [0, 1], 2, CalibrationScore.RankedProbabilityScore));
    }

    [Fact]
    public void A_label_must_be_possible_where_its_likelihood_counts()
    {
        float[] logits = [1, 2, 4, float.NegativeInfinity];
        Refused<ArgumentException>("logits", "Row 1 of logits has -Infinity for its label 1", () => TemperatureScaling.Fit(logits, [0, 1], 2));
        TemperatureScaling fit = TemperatureScaling.Fit(logits, [1, 1], 2, CalibrationScore.RankedProbabilityScore);
        Assert.True(double.IsFinite(fit.After));
    }

    [Fact]
    public void A_class_must_be_possible()
        => Refused<ArgumentException>("logits", "Row 0 of logits has -Infinity for every class", () => TemperatureScaling.Fit(
            [float.NegativeInfinity, float.NegativeInfinity, 1, 2], [0, 1], 2, CalibrationScore.RankedProbabilityScore));

    [Fact]
    public void Softmax_refuses_before_it_writes()
    {
        var scaling = new TemperatureScaling { ClassCount = 2, Temperature = 2 };
        float[] results = [7, 7, 7, 7], shared = [1, 2, 3, 4, 5];
        Refused<ArgumentException>("logits", "length 3, which is no multiple of 2 classes", () => scaling.Softmax([1, 2, 3], results));
        Refused<ArgumentException>("probabilities", "length 4, but there are 2 logits", () => scaling.Softmax([1, 2], results));
        Refused<ArgumentException>("probabilities", "overlaps", () => scaling.Softmax(shared.AsSpan(0, 4), shared.AsSpan(1, 4)));
        Assert.Equal([7, 7, 7, 7], results);
        Assert.Equal([1, 2, 3, 4, 5], shared);
    }

    [Fact]
    public void Properties_refuse_what_is_no_scaling()
    {
        var scaling = new TemperatureScaling { ClassCount = 2, Temperature = 2 };
        Refused<ArgumentOutOfRangeException>("ClassCount", "ClassCount is 1", () => scaling with { ClassCount = 1 });
        foreach (double temperature in (double[])[0, -1, double.PositiveInfinity, double.NaN])
            Refused<ArgumentOutOfRangeException>("Temperature", "must be positive and finite", () => scaling with { Temperature = temperature });
    }

    private static void Refused<TException>(string argument, string text, Func<object> call)
        where TException : ArgumentException
        => Refused<TException>(argument, text, () => { _ = call(); });

    private static void Refused<TException>(string argument, string text, Action call)
        where TException : ArgumentException
        => Assert.Contains(text, Assert.Throws<TException>(argument, call).Message, StringComparison.Ordinal);
}
