using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Training;
using Spectre.Console;

namespace EmdGen.Samples.Output;

/// <summary>Prints what came out, and keeps it.</summary>
public static class Report
{
    /// <summary>When a difference counts.</summary>
    public const string Rule = """
        A difference counts if its 95 % interval, widened because the splits share rows, excludes 0.
        One interval in twenty does so by chance alone.
        """;

    /// <summary>Scores, differences, and what they amount to.</summary>
    public static void Print(Results results)
    {
        // Nobody's window bounds a file.
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = ScoreTable.WidthOfWholeCells(results.Comparison);
        foreach (Stopping stopping in Enum.GetValues<Stopping>())
            WriteLosses(AnsiConsole.Console, results, stopping);
        AnsiConsole.WriteLine();
        AnsiConsole.WriteLine(Rule);
    }

    /// <summary>Scores, and how the losses differ.</summary>
    public static void WriteLosses(IAnsiConsole console, Results results, Stopping stopping)
    {
        Comparison comparison = results.Comparison;
        var tables = new ScoreTable(results, stopping, console.Profile.Width);
        console.WriteLine();
        console.MarkupLine($"[bold]Stopped at the {stopping.Text()}[/]: mean over seeds ± standard deviation");
        console.Write(tables.Scores());
        console.MarkupLine(
            $"Difference to {comparison.Baseline.Name}, seed by seed: mean ± half of its 95 % interval, * where that excludes 0");
        console.Write(tables.LossDifferences());
        foreach (TrainingLoss loss in comparison.Contenders)
            console.WriteLine(Verdict.Of(results, loss, stopping));
    }

    /// <summary>How the decodings differ.</summary>
    public static void WriteDecodings(IAnsiConsole console, Results results, Stopping stopping)
    {
        console.WriteLine("Difference to argmax, seed by seed: mean ± half of its 95 % interval, * where that excludes 0");
        console.Write(new ScoreTable(results, stopping, console.Profile.Width).DecodingDifferences());
        foreach (Choice choice in results.Comparison.Choices.Where(choice => choice.Decoding != DecodingRule.Argmax))
            console.WriteLine(Verdict.Of(results, choice, stopping));
    }

    /// <summary>Writes every run and the sample's pictures, and says where they are.</summary>
    /// <param name="results">What was measured.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="pictures">What writes a picture to a path, by its file name.</param>
    /// <exception cref="SampleException">A file cannot be written.</exception>
    public static void Keep(Results results, string folder, IEnumerable<(string Name, Action<string> Write)> pictures)
    {
        foreach ((string name, Action<string> write) in pictures.Prepend(("runs.csv", path => RunFile.Write(path, results))))
            Console.WriteLine($"wrote {Path.GetFullPath(OutFolder.Write(folder, name, write))}");
    }
}
