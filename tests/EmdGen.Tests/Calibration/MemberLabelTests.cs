using EmdGen.Tests.Metrics.Scores;

namespace EmdGen.Tests.Calibration;

/// <summary>Calibration with members of an enum as labels, whose values are no class indices.</summary>
public class MemberLabelTests
{
    private const int RowCount = 60;

    private static readonly ScoredRows Rows = new(GradeEmd.ClassCount, RowCount, seed: 5);
    private static readonly Grade[] Members = Array.ConvertAll(Rows.Labels, GradeEmd.ClassAt);
    private static readonly float[] Logits = Array.ConvertAll(Rows.Probabilities, MathF.Log);

    [Fact]
    public void A_temperature_is_that_of_the_class_indices()
    {
        Assert.Equal(
            TemperatureScaling.Fit(Logits, Rows.Labels, GradeEmd.ClassCount), TemperatureScaling.Fit<GradeEmd, Grade>(Logits, Members));
        Assert.Equal(
            TemperatureScaling.Fit(Logits, Rows.Labels, GradeEmd.ClassCount, CalibrationScore.RankedProbabilityScore),
            TemperatureScaling.Fit<GradeEmd, Grade>(Logits, Members, CalibrationScore.RankedProbabilityScore));
    }

    [Fact]
    public void Intervals_are_those_of_the_class_indices() => Assert.Equal(
        ConformalIntervals.Calibrate(Rows.Probabilities, Rows.Labels, GradeEmd.ClassCount, .8),
        ConformalIntervals.Calibrate<GradeEmd, Grade>(Rows.Probabilities, Members, .8));

    [Fact]
    public void A_label_that_is_no_member_is_refused()
    {
        Grade[] bad = [.. Members];
        bad[7] = (Grade)1;
        const string Text = "Row 7 of labels is 1, which is no member of Grade";
        Assert.Contains(Text, Refusal(() => TemperatureScaling.Fit<GradeEmd, Grade>(Logits, bad)), StringComparison.Ordinal);
        Assert.Contains(Text, Refusal(() => ConformalIntervals.Calibrate<GradeEmd, Grade>(Rows.Probabilities, bad, .8)), StringComparison.Ordinal);
    }

    private static string Refusal(Action call) => Assert.Throws<ArgumentException>("labels", call).Message;
}
