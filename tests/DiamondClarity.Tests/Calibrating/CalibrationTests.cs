using DiamondClarity.Calibrating;
using EmdGen;
using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Training;

namespace DiamondClarity.Tests.Calibrating;

/// <summary>Calibrating a network made up: twice as sure as it should be.</summary>
public class CalibrationTests
{
    private static readonly Forecast Made = new(1, Overconfident.Part(1), Overconfident.Part(2), Overconfident.Part(3));

    [Fact]
    public void The_temperature_is_that_of_the_validation_rows()
    {
        var calibration = Calibration.Of(Made);
        Assert.Equal(
            TemperatureScaling.Fit(Made.Validation.Logits, Made.Validation.Labels, ClarityEmd.ClassCount).Temperature,
            calibration.Scaling.Temperature);
        Assert.InRange(calibration.Scaling.Temperature, 1.8, 2.2);
    }

    [Fact]
    public void Scores_are_those_of_the_test_rows_before_and_after()
    {
        var calibration = Calibration.Of(Made);
        Assert.Equal(Overconfident.RowCount, calibration.Before.DistributionCount);
        Assert.Equal(
            OrdinalMetrics.RankedProbabilityScore(Made.Test.Probabilities(), Made.Test.Labels, ClarityEmd.ClassCount),
            calibration.Before.RankedProbabilityScore,
            9);
        Assert.True(Measures.LogLossOf(calibration.After) < Measures.LogLossOf(calibration.Before));
        Assert.True(calibration.After.ExpectedCalibrationError() < calibration.Before.ExpectedCalibrationError());
    }

    [Fact]
    public void Intervals_hold_the_share_that_they_are_meant_to()
    {
        var calibration = Calibration.Of(Made);
        Assert.InRange(calibration.Covered, Calibration.Coverage - .03, Calibration.Coverage + .06);
        Assert.InRange(calibration.MeanLength, 1, ClarityEmd.ClassCount - 1);
    }

    [Fact]
    public void Intervals_are_calibrated_on_rows_of_their_own()
    {
        var calibration = Calibration.Of(Made);
        var wrong = Calibration.Of(Made with { Calibration = WithFirstGrade(Made.Calibration!) });
        Assert.Equal(calibration.Scaling, wrong.Scaling);
        Assert.True(wrong.MeanLength > calibration.MeanLength + 1, $"{wrong.MeanLength} and {calibration.MeanLength} grades");
    }

    [Fact]
    public void Test_rows_calibrate_nothing()
    {
        var calibration = Calibration.Of(Made);
        var wrong = Calibration.Of(Made with { Test = WithFirstGrade(Made.Test) });
        Assert.Equal(calibration.Scaling, wrong.Scaling);
        Assert.Equal(calibration.MeanLength, wrong.MeanLength);
        Assert.NotEqual(calibration.Covered, wrong.Covered);
    }

    private static HeldOut WithFirstGrade(HeldOut part) => part with { Labels = new int[part.Labels.Length] };
}
