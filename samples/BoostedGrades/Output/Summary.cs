using BoostedGrades.Evaluation;
using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Output;
using Spectre.Console;

namespace BoostedGrades.Output;

/// <summary>The tables of one set of data: means, and differences to the baseline.</summary>
internal static class Summary
{
    /// <summary>Characters in a line that hold it.</summary>
    internal const int Width = 120;

    private const string Best = "►";
    private const string AsGood = "=";

    // The table of differences has no room for it; the file has it.
    private static readonly Measure[] Shown = [.. Scoreboard.Measures.Where(measure => measure != Measures.Exact)];

    internal static void Write(IAnsiConsole console, Scoreboard results)
    {
        console.Write(Means(results));
        console.WriteLine($"{Best} lowest MAE   {AsGood} no clear difference to it   * best of its column   s: seconds of one training");
        if (results.SplitCount == 1)
        {
            console.WriteLine("Test rows of one split: nothing can be said about differences.");
            return;
        }

        console.WriteLine($"Test rows, means over {results.SplitCount} splits.");
        console.WriteLine();
        console.Write(Differences(results));
        console.WriteLine($"Difference to {results.Baseline}, split by split: mean ± half of its 95 % interval, * where that excludes 0.");
        console.WriteLine("Both are decoded alike; rounded ranks are compared with the median.");
        foreach (IGrouping<string, Contender> method in Others(results).GroupBy(contender => contender.Method))
            console.WriteLine(Sentence(results, method));
    }

    private static IEnumerable<Contender> Others(Scoreboard results) => results.Contenders.Where(contender => contender.Method != results.Baseline);

    private static Table Means(Scoreboard results)
    {
        Table table = Table(Scoreboard.Measures).AddColumn(new TableColumn("s ↓").RightAligned());
        Contender best = results.Best(Measures.MeanAbsoluteError);
        Fill(table, results.Contenders, (contender, isFirst) =>
        {
            string[] cells =
            [
                isFirst ? contender.Method : "",
                $"{Mark(results, contender, best)} {contender.Decoding.Text()}",
                .. Scoreboard.Measures.Select(measure => results.Has(contender, measure) ? Mean(results, contender, measure) : ""),
                isFirst ? NumberText.Mean(results.Seconds(contender)) : "",
            ];
            return contender == best ? [.. cells.Select(cell => $"[bold green]{cell}[/]")] : cells;
        });
        return table;
    }

    private static Table Differences(Scoreboard results)
    {
        Table table = Table(Shown);
        Fill(table, Others(results), (contender, isFirst) =>
        [
            isFirst ? contender.Method : "",
            contender.Decoding.Text(),
            .. Shown.Select(measure => results.Has(contender, measure) ? Difference(results, contender, measure) : ""),
        ]);
        return table;
    }

    private static Table Table(IEnumerable<Measure> measures)
    {
        Table table = new Table().Border(TableBorder.Rounded).AddColumns("method", "decoded by");
        foreach (Measure measure in measures)
            table.AddColumn(new TableColumn($"{measure.Name} {(measure.IsLowBetter ? "↓" : "↑")}").RightAligned());
        return table;
    }

    // An empty line in front of every method but the first.
    private static void Fill(Table table, IEnumerable<Contender> contenders, Func<Contender, bool, string[]> cells)
    {
        string? above = null;
        foreach (Contender contender in contenders)
        {
            bool isFirst = contender.Method != above;
            if (isFirst && above is not null)
                table.AddEmptyRow();
            table.AddRow(cells(contender, isFirst));
            above = contender.Method;
        }
    }

    private static string Mark(Scoreboard results, Contender contender, Contender best)
    {
        if (contender == best)
            return Best;
        return results.SplitCount == 1 || results.Difference(contender, best, Measures.MeanAbsoluteError).IsClear ? " " : AsGood;
    }

    private static string Mean(Scoreboard results, Contender contender, Measure measure)
        => NumberText.Mean(results.Values(contender, measure).Average()) + (results.Best(measure) == contender ? "*" : " ");

    private static string Difference(Scoreboard results, Contender contender, Measure measure)
    {
        PairedDifference difference = results.Difference(contender, results.Reference(contender), measure);
        string text = NumberText.Of(difference);
        return difference.IsClear ? $"[{(measure.IsBetter(difference.Mean) ? "green" : "red")}]{text}*[/]" : text + " ";
    }

    private static string Sentence(Scoreboard results, IGrouping<string, Contender> method)
        => Verdict.Sentence(method.Key, results.Baseline, [
            .. from measure in Scoreboard.Measures
               from contender in method
               where results.Has(contender, measure)
               let name = measure.NeedsDecoding ? $"{measure.Name} ({contender.Decoding.Text()})" : measure.Name
               select (name, measure, results.Difference(contender, results.Reference(contender), measure))]);
}
