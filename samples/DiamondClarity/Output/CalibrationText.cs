using DiamondClarity.Calibrating;
using EmdGen.Samples;
using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Output;
using EmdGen.Samples.Training;
using Spectre.Console;

namespace DiamondClarity.Output;

/// <summary>What calibration gave, in sentences and tables.</summary>
internal static class CalibrationText
{
    /// <summary>What the temperature leaves of the losses' difference in log loss.</summary>
    internal static string Temperature(Calibrations calibrations, Stopping stopping)
    {
        TrainingLoss baseline = calibrations.Results.Comparison.Baseline;
        IEnumerable<string> contenders = calibrations.Results.Comparison.Contenders.Select(loss =>
        {
            string before = NumberText.Of(calibrations.Difference(loss, stopping, CalibrationMeasure.LogLoss));
            string after = NumberText.Of(calibrations.Difference(loss, stopping, CalibrationMeasure.ScaledLogLoss));
            return $"{loss.Name} {before} as trained, {after} at its temperature";
        });
        return $"log loss against {baseline.Name}: {string.Join("; ", contenders)}.";
    }

    /// <summary>What the intervals hold, and how long they are.</summary>
    internal static string Intervals(Calibrations calibrations, Stopping stopping)
    {
        IEnumerable<string> losses = calibrations.Results.Comparison.Losses.Select(loss =>
        {
            double covered = calibrations.Mean(loss, stopping, CalibrationMeasure.Covered);
            double length = calibrations.Mean(loss, stopping, CalibrationMeasure.MeanLength);
            return FormattableString.Invariant($"{loss.Name} {100 * covered:0.0} % in {length:0.00}");
        });
        string meant = FormattableString.Invariant($"{100 * Calibration.Coverage:0} %");
        return $"Intervals for {meant} of the test diamonds hold, in so many grades on average: {string.Join(", ", losses)}.";
    }

    /// <summary>All numbers of all losses, and their differences to the baseline's.</summary>
    internal static void Write(IAnsiConsole console, Calibrations calibrations, Stopping stopping)
    {
        Comparison comparison = calibrations.Results.Comparison;
        console.WriteLine("Calibrated: mean over seeds ± standard deviation; scaled: at the temperature, by the validation part's log loss");
        console.Write(Table(comparison.Losses, (loss, measure)
            => NumberText.Of(Spread.Of(calibrations.Values(loss, stopping, measure)))));
        console.WriteLine(
            $"Difference to {comparison.Baseline.Name}, seed by seed: mean ± half of its 95 % interval, * where that excludes 0");
        console.Write(Table(comparison.Contenders, (loss, measure)
            => NumberText.Starred(calibrations.Difference(loss, stopping, measure))));
    }

    private static Table Table(IEnumerable<TrainingLoss> losses, Func<TrainingLoss, CalibrationMeasure, string> cell)
    {
        Table table = new Table().Border(TableBorder.Rounded).AddColumn("loss");
        foreach (CalibrationMeasure measure in CalibrationMeasure.All)
            table.AddColumn(new TableColumn(measure.Name).RightAligned());
        foreach (TrainingLoss loss in losses)
            table.AddRow([loss.Name, .. CalibrationMeasure.All.Select(measure => cell(loss, measure))]);
        return table;
    }
}
