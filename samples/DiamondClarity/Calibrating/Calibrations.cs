using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Input;
using EmdGen.Samples.Training;

namespace DiamondClarity.Calibrating;

/// <summary>All models, calibrated.</summary>
internal sealed class Calibrations
{
    private readonly Dictionary<(TrainingLoss, Stopping), Calibration[]> bySeed = [];

    internal Calibrations(Results results)
    {
        Results = results;
        foreach (TrainingLoss loss in results.Comparison.Losses)
        {
            foreach (Stopping stopping in Enum.GetValues<Stopping>())
                bySeed[(loss, stopping)] = [.. results.Trainings(loss).Select(training => Calibration.Of(training.Forecasts[stopping]))];
        }
    }

    /// <summary>What was calibrated.</summary>
    internal Results Results { get; }

    /// <summary>A network per seed, in the order of seeds.</summary>
    internal IReadOnlyList<Calibration> Of(TrainingLoss loss, Stopping stopping) => bySeed[(loss, stopping)];

    /// <summary>A value per seed, in the order of seeds.</summary>
    internal double[] Values(TrainingLoss loss, Stopping stopping, CalibrationMeasure measure)
        => [.. Of(loss, stopping).Select(measure.Of)];

    /// <summary>The mean over seeds.</summary>
    internal double Mean(TrainingLoss loss, Stopping stopping, CalibrationMeasure measure) => Values(loss, stopping, measure).Average();

    /// <summary>The difference to the baseline on the same splits.</summary>
    internal PairedDifference Difference(TrainingLoss loss, Stopping stopping, CalibrationMeasure measure) => PairedDifference.Of(
        Values(loss, stopping, measure), Values(Results.Comparison.Baseline, stopping, measure), Split.TestPerTraining);
}
