using DiamondClarity.Calibrating;
using EmdGen;
using EmdGen.Samples;
using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Output;
using EmdGen.Samples.Training;
using Spectre.Console;

namespace DiamondClarity.Output;

/// <summary>The one table to read first, of the models at their best epoch, and what it amounts to.</summary>
internal static class Summary
{
    /// <summary>Characters in a line that hold it.</summary>
    internal const int Width = 100;

    private const Stopping Shown = Stopping.BestEpoch;
    private const string Best = "►";
    private const string AsGood = "=";

    private static readonly Measure[] OfDecodings = [Measures.MeanAbsoluteError, Measures.OffByOne, Measures.Kappa, Measures.Exact];

    internal static void Write(IAnsiConsole console, Calibrations calibrations)
    {
        Results results = calibrations.Results;
        console.Write(Table(calibrations));
        console.MarkupLine($"""
            {Best} lowest MAE   {AsGood} no clear difference to it   * best of its column   → after temperature scaling
            Test diamonds, models at their best epoch or iteration, means over {results.SeedCount} seeds; ± is half of a 95 % interval.

            [bold]Verdict:[/] {Decision.Of(results, Shown, Measures.MeanAbsoluteError)}

            Calibrated: {CalibrationText.Temperature(calibrations, Shown)}
            {CalibrationText.Intervals(calibrations, Shown)}
            """);
    }

    private static Table Table(Calibrations calibrations)
    {
        Results results = calibrations.Results;
        Comparison comparison = results.Comparison;
        Table table = new Table().Border(TableBorder.Rounded).AddColumns("trained with", "decoded by");
        foreach (string header in new[] { "MAE ↓", "off by\none ↑", "QWK ↑", "exact ↑", "RPS ↓", "log loss ↓" })
            table.AddColumn(new TableColumn(header).RightAligned());
        Choice best = results.Ranked(Shown, Measures.MeanAbsoluteError).First();
        foreach (TrainingLoss loss in comparison.Losses)
        {
            if (loss != comparison.Baseline)
                table.AddEmptyRow();
            foreach (DecodingRule decoding in comparison.Decodings)
            {
                var choice = new Choice(loss, decoding);
                bool isFirst = decoding == comparison.Decodings[0];
                string[] cells =
                [
                    isFirst ? loss.Name : "",
                    $"{Mark(results, choice, best)} {decoding.Text()}",
                    .. OfDecodings.Select(measure => Cell(results, choice, measure)),
                    isFirst ? Cell(results, choice, Measures.RankedProbabilityScore) : "",
                    isFirst ? LogLoss(calibrations, loss) : "",
                ];
                table.AddRow(choice == best ? [.. cells.Select(cell => $"[bold green]{cell}[/]")] : cells);
            }
        }

        return table;
    }

    /// <summary>Whether a choice has the lowest MAE, or one that is not clearly higher.</summary>
    internal static string Mark(Results results, Choice choice, Choice best)
    {
        if (choice == best)
            return Best;
        PairedDifference difference = results.Difference(choice, best, Shown, Measures.MeanAbsoluteError);
        return results.SeedCount == 1 || difference.IsClear ? " " : AsGood;
    }

    private static string Cell(Results results, Choice choice, Measure measure)
    {
        string mean = NumberText.Mean(results.Values(choice, Shown, measure).Average());
        return mean + Star(results.Ranked(Shown, measure).First(ranked => measure.AppliesTo(ranked.Decoding)) == choice);
    }

    private static string LogLoss(Calibrations calibrations, TrainingLoss loss)
    {
        double after = calibrations.Mean(loss, Shown, CalibrationMeasure.ScaledLogLoss);
        bool isBest = calibrations.Results.Comparison.Losses
            .All(other => after <= calibrations.Mean(other, Shown, CalibrationMeasure.ScaledLogLoss));
        return $"{NumberText.Mean(calibrations.Mean(loss, Shown, CalibrationMeasure.LogLoss))} → {NumberText.Mean(after)}{Star(isBest)}";
    }

    private static string Star(bool isBest) => isBest ? "*" : " ";
}
