using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Training;
using Spectre.Console;

namespace EmdGen.Samples.Output;

/// <summary>Prints what came out, and keeps it.</summary>
public static class Report
{
    /// <summary>Scores, differences, and what they amount to.</summary>
    public static void Print(Results results)
    {
        // Nobody's window bounds a file.
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = ScoreTable.WidthOfWholeCells;
        Comparison comparison = results.Comparison;
        foreach (Stopping stopping in Enum.GetValues<Stopping>())
        {
            AnsiConsole.WriteLine();
            AnsiConsole.MarkupLine($"[bold]Stopped at the {stopping.Text()}[/]: mean over seeds ± standard deviation");
            AnsiConsole.Write(ScoreTable.Scores(results, stopping));
            AnsiConsole.MarkupLine(
                $"Difference to {comparison.Baseline.Name}, seed by seed: mean ± half of its 95 % interval, * where that excludes 0");
            AnsiConsole.Write(ScoreTable.Differences(results, stopping));
            foreach (TrainingLoss loss in comparison.Contenders)
                AnsiConsole.WriteLine(Verdict.Of(results, loss, stopping));
        }

        AnsiConsole.WriteLine();
        AnsiConsole.WriteLine("A difference counts if its 95 % interval, widened because the splits share rows, excludes 0.");
        AnsiConsole.WriteLine("One interval in twenty does so by chance alone.");
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
