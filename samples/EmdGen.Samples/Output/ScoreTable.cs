using System.Globalization;
using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Training;
using Spectre.Console;

namespace EmdGen.Samples.Output;

/// <summary>Tables with a row per loss and decoding and a column per measure.</summary>
internal static class ScoreTable
{
    /// <summary>Characters in a line that hold a table with every cell in one line.</summary>
    internal const int WidthOfWholeCells = 130;

    /// <summary>Means and deviations over seeds.</summary>
    internal static Table Scores(Results results, Stopping stopping)
        => Fill(results.Comparison, results.Comparison.Losses, (loss, decoding, measure) =>
        {
            var spread = Spread.Of(results.Values(loss, stopping, decoding, measure));
            return WithSpread(spread.Mean.ToString("0.000", CultureInfo.InvariantCulture), spread.Deviation, "0.000");
        });

    /// <summary>Paired differences to the baseline; a clear one carries a star, and green or red for better or worse.</summary>
    internal static Table Differences(Results results, Stopping stopping)
        => Fill(results.Comparison, results.Comparison.Contenders, (loss, decoding, measure) =>
        {
            PairedDifference difference = results.Difference(loss, stopping, decoding, measure);
            string mean = difference.Mean.ToString("+0.0000;-0.0000;0.0000", CultureInfo.InvariantCulture);
            if (!difference.IsClear)
                return WithSpread(mean, difference.HalfWidth, "0.0000");
            string color = difference.Mean < 0 == measure.IsLowBetter ? "green" : "red";
            return $"[{color}]{WithSpread($"{mean}*", difference.HalfWidth, "0.0000")}[/]";
        });

    private static string WithSpread(string mean, double spread, string format)
    {
        // A single seed has no spread.
        if (double.IsNaN(spread))
            return mean;
        string gap = AnsiConsole.Profile.Width < WidthOfWholeCells ? "\n" : " ";
        return $"{mean}{gap}± {spread.ToString(format, CultureInfo.InvariantCulture)}";
    }

    private static Table Fill(
        Comparison comparison, IEnumerable<TrainingLoss> losses, Func<TrainingLoss, Decoding, Measure, string> cell)
    {
        Table table = new Table().Border(TableBorder.Rounded).AddColumns("loss", "decoded by");
        foreach (Measure measure in comparison.Measures)
            table.AddColumn(new TableColumn($"{measure.Name} {(measure.IsLowBetter ? "↓" : "↑")}").RightAligned());
        foreach (TrainingLoss loss in losses)
        {
            foreach (Decoding decoding in comparison.Decodings)
            {
                IEnumerable<string> cells =
                    comparison.Measures.Select(measure => measure.AppliesTo(decoding) ? cell(loss, decoding, measure) : "");
                table.AddRow([decoding == Decoding.Argmax ? loss.Name : "", decoding.Text(), .. cells]);
            }
        }

        return table;
    }
}
