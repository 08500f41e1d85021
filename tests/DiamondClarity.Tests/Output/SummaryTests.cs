using System.Globalization;
using DiamondClarity.Calibrating;
using DiamondClarity.Output;
using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Output;
using EmdGen.Samples.Training;
using EmdGen.Testing.Samples.Running;

namespace DiamondClarity.Tests.Output;

/// <summary>The table, the sentences and the file of calibrations, for networks made up: those of one loss are right more often.</summary>
public sealed class SummaryTests : IDisposable
{
    private static readonly Calibrations Made = new(Results(seeds: 3));
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Marks_the_row_with_the_lowest_MAE_and_those_that_are_not_clearly_higher()
    {
        Choice best = Made.Results.Ranked(Stopping.BestEpoch, Measures.MeanAbsoluteError).First();
        Assert.Equal(Losses.SquaredEmd, best.Loss);
        string[] rows = [.. Text(Made).Split('\n').Where(line => line.StartsWith('│'))];
        string bestRow = Assert.Single(rows, row => row.Contains("► ", StringComparison.Ordinal));
        Assert.Contains($"► {best.Decoding.Text()}", bestRow, StringComparison.Ordinal);
        double lowest = Made.Results.Values(best, Stopping.BestEpoch, Measures.MeanAbsoluteError).Average();
        Assert.Contains(lowest.ToString("0.000*", CultureInfo.InvariantCulture), bestRow, StringComparison.Ordinal);
        // The other losses' networks are a grade off more often, on every seed.
        Assert.All(
            Made.Results.Comparison.Choices.Where(choice => choice.Loss != best.Loss),
            choice => Assert.Equal(" ", Summary.Mark(Made.Results, choice, best)));
    }

    [Fact]
    public void A_row_that_equals_the_best_is_marked_so()
    {
        Results results = Made.Results;
        var best = new Choice(Losses.CrossEntropy, EmdGen.DecodingRule.Median);
        Assert.Equal("=", Summary.Mark(results, best with { Loss = Losses.Both }, best));
        Assert.Equal("►", Summary.Mark(results, best, best));
    }

    [Fact]
    public void A_single_seed_equals_nothing()
    {
        Results results = Results(seeds: 1);
        var best = new Choice(Losses.CrossEntropy, EmdGen.DecodingRule.Median);
        Assert.Equal(" ", Summary.Mark(results, best with { Loss = Losses.Both }, best));
        string text = Text(new Calibrations(results));
        Assert.Contains("Verdict: nothing can be said about differences from a single seed.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_column_has_one_best_value()
    {
        string[][] rows = [.. Text(Made).Split('\n').Where(line => line.StartsWith('│')).Select(line => line.Split('│'))];
        for (int column = 3; column < 9; column++)
            Assert.Single(rows, row => row[column].Contains('*', StringComparison.Ordinal));
    }

    [Fact]
    public void The_verdict_is_that_of_the_results()
        => Assert.Contains(
            $"Verdict: {Decision.Of(Made.Results, Stopping.BestEpoch, Measures.MeanAbsoluteError)}",
            string.Join(' ', Text(Made).Split('\n', StringSplitOptions.TrimEntries)),
            StringComparison.Ordinal);

    [Fact]
    public void Sentences_hold_the_numbers_of_the_calibrations()
    {
        double covered = Made.Mean(Losses.Both, Stopping.BestEpoch, CalibrationMeasure.Covered);
        double length = Made.Mean(Losses.Both, Stopping.BestEpoch, CalibrationMeasure.MeanLength);
        Assert.Contains(
            FormattableString.Invariant($"both {100 * covered:0.0} % in {length:0.00}, boosting "),
            CalibrationText.Intervals(Made, Stopping.BestEpoch),
            StringComparison.Ordinal);
        string sentence = CalibrationText.Temperature(Made, Stopping.BestEpoch);
        PairedDifference before = Made.Difference(Losses.SquaredEmd, Stopping.BestEpoch, CalibrationMeasure.LogLoss);
        PairedDifference after = Made.Difference(Losses.SquaredEmd, Stopping.BestEpoch, CalibrationMeasure.ScaledLogLoss);
        Assert.True(before.IsClear && Math.Abs(after.Mean) < Math.Abs(before.Mean));
        Assert.Contains(
            $"squared EMD {NumberText.Of(before)} as trained, {NumberText.Of(after)} at its temperature",
            sentence,
            StringComparison.Ordinal);
        Assert.Contains("both 0.000 ± 0.000 as trained", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_holds_every_network()
    {
        CalibrationFile.Write(folder["calibration.csv"], Made);
        string[] lines = File.ReadAllLines(folder["calibration.csv"]);
        string[] header = lines[0].Split(',');
        string[] line = lines.Single(line => line.StartsWith("2,squared EMD,best validation epoch,", StringComparison.Ordinal)).Split(',');
        Assert.All(CalibrationMeasure.All, measure => Assert.Equal(
            measure.Of(Made.Of(Losses.SquaredEmd, Stopping.BestEpoch)[1]),
            double.Parse(line[Array.IndexOf(header, measure.Column)], CultureInfo.InvariantCulture)));
    }

    private static string Text(Calibrations calibrations) => PlainText.Of(Summary.Width, console => Summary.Write(console, calibrations));

    // Where grades are shifted, the network's distributions lie a grade too low.
    private static Results Results(int seeds)
    {
        var results = new Results(Losses.Comparison(featureCount: 1));
        for (int seed = 1; seed <= seeds; seed++)
        {
            foreach (TrainingLoss loss in results.Comparison.Losses)
            {
                int shift = loss == Losses.SquaredEmd ? 0 : 1;
                HeldOut[] parts = [.. Enumerable.Range(0, 3).Select(part => Overconfident.Part((3 * seed) + part, shift))];
                var forecast = new Forecast(1, parts[0], parts[1], parts[2]);
                var forecasts = Enum.GetValues<Stopping>().ToDictionary(stopping => stopping, _ => forecast);
                results.Add(seed, loss, new TrainingResult(forecasts, null, TimeSpan.Zero, TimeSpan.Zero));
            }
        }

        return results;
    }
}
