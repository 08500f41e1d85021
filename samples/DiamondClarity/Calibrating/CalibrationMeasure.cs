using EmdGen.Samples.Evaluation;

namespace DiamondClarity.Calibrating;

/// <summary>A number of a calibrated network.</summary>
/// <param name="Name">What people read.</param>
/// <param name="Column">The name of its column in a file.</param>
/// <param name="Of">The number.</param>
internal sealed record CalibrationMeasure(string Name, string Column, Func<Calibration, double> Of)
{
    internal static CalibrationMeasure Temperature { get; }
        = new("temperature", "temperature", calibration => calibration.Scaling.Temperature);

    internal static CalibrationMeasure LogLoss { get; }
        = new("log loss ↓", "log_loss", calibration => Measures.LogLossOf(calibration.Before));

    internal static CalibrationMeasure ScaledLogLoss { get; }
        = new("scaled log loss ↓", "scaled_log_loss", calibration => Measures.LogLossOf(calibration.After));

    internal static CalibrationMeasure Score { get; }
        = new("RPS ↓", "ranked_probability_score", calibration => calibration.Before.RankedProbabilityScore);

    internal static CalibrationMeasure ScaledScore { get; }
        = new("scaled RPS ↓", "scaled_ranked_probability_score", calibration => calibration.After.RankedProbabilityScore);

    internal static CalibrationMeasure Error { get; }
        = new("ECE ↓", "expected_calibration_error", calibration => calibration.Before.ExpectedCalibrationError());

    internal static CalibrationMeasure ScaledError { get; }
        = new("scaled ECE ↓", "scaled_expected_calibration_error", calibration => calibration.After.ExpectedCalibrationError());

    internal static CalibrationMeasure Covered { get; }
        = new("in its interval", "coverage", calibration => calibration.Covered);

    internal static CalibrationMeasure MeanLength { get; }
        = new("grades in it ↓", "interval_length", calibration => calibration.MeanLength);

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<CalibrationMeasure> All { get; }
        = [Temperature, LogLoss, ScaledLogLoss, Score, ScaledScore, Error, ScaledError, Covered, MeanLength];
}
