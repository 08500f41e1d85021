using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Training;
using Spectre.Console;

namespace EmdGen.Samples.Output;

/// <summary>Tables with a row per loss and decoding and a column per measure.</summary>
public sealed class ScoreTable
{
    private const int WidthOfNames = 35;
    private const int WidthOfCell = 19;
    private readonly Results results;
    private readonly Stopping stopping;
    private readonly string gap;

    /// <summary>Tables for a window: a narrow one gets two lines for every cell.</summary>
    public ScoreTable(Results results, Stopping stopping, int width)
    {
        (this.results, this.stopping) = (results, stopping);
        gap = width < WidthOfWholeCells(results.Comparison) ? "\n" : " ";
    }

    /// <summary>Characters in a line that hold a table with every cell in one line.</summary>
    public static int WidthOfWholeCells(Comparison comparison) => WidthOfNames + (WidthOfCell * comparison.Measures.Count);

    /// <summary>Means and deviations over seeds.</summary>
    public Table Scores() => Fill(
        results.Comparison.Choices,
        results.Comparison.Measures,
        (choice, measure) => NumberText.Of(Spread.Of(results.Values(choice, stopping, measure)), gap));

    /// <summary>Paired differences to the baseline under the same decoding.</summary>
    public Table LossDifferences() => Fill(
        results.Comparison.Choices.Where(choice => choice.Loss != results.Comparison.Baseline),
        results.Comparison.Measures,
        (choice, measure) => Difference(choice, choice with { Loss = results.Comparison.Baseline }, measure));

    /// <summary>Paired differences to argmax under the same loss.</summary>
    public Table DecodingDifferences() => Fill(
        results.Comparison.Choices.Where(choice => choice.Decoding != DecodingRule.Argmax),
        [.. results.Comparison.Measures.Where(measure => measure.NeedsDecoding)],
        (choice, measure) => Difference(choice, choice with { Decoding = DecodingRule.Argmax }, measure));

    // A clear one carries a star, and green or red for better or worse.
    private string Difference(Choice choice, Choice reference, Measure measure)
    {
        PairedDifference difference = results.Difference(choice, reference, stopping, measure);
        string text = NumberText.Starred(difference, gap);
        if (!difference.IsClear)
            return text;
        return $"[{(measure.IsBetter(difference.Mean) ? "green" : "red")}]{text}[/]";
    }

    private static Table Fill(IEnumerable<Choice> choices, IReadOnlyList<Measure> measures, Func<Choice, Measure, string> cell)
    {
        Table table = new Table().Border(TableBorder.Rounded).AddColumns("loss", "decoded by");
        foreach (Measure measure in measures)
            table.AddColumn(new TableColumn($"{measure.Name} {(measure.IsLowBetter ? "↓" : "↑")}").RightAligned());
        TrainingLoss? above = null;
        foreach (Choice choice in choices)
        {
            IEnumerable<string> cells = measures.Select(measure => measure.AppliesTo(choice.Decoding) ? cell(choice, measure) : "");
            table.AddRow([choice.Loss == above ? "" : choice.Loss.Name, choice.Decoding.Text(), .. cells]);
            above = choice.Loss;
        }

        return table;
    }
}
