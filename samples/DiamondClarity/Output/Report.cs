using DiamondClarity.Evaluation;
using DiamondClarity.Training;
using Spectre.Console;

namespace DiamondClarity.Output;

/// <summary>Prints what came out, and keeps it.</summary>
internal static class Report
{
    internal static void Print(Results results)
    {
        // Nobody's window bounds a file.
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = ScoreTable.WidthOfWholeCells;
        foreach (Stopping stopping in Enum.GetValues<Stopping>())
        {
            AnsiConsole.WriteLine();
            AnsiConsole.MarkupLine($"[bold]Stopped at the {stopping.Text()}[/]: mean over seeds ± standard deviation");
            AnsiConsole.Write(ScoreTable.Scores(results, stopping));
            AnsiConsole.MarkupLine("Difference to cross entropy, seed by seed: mean ± half of its 95 % interval, * where that excludes 0");
            AnsiConsole.Write(ScoreTable.Differences(results, stopping));
            foreach (TrainingLoss loss in TrainingLoss.All.Where(loss => loss != TrainingLoss.CrossEntropy))
                AnsiConsole.WriteLine(Verdict.Of(results, loss, stopping));
        }

        AnsiConsole.WriteLine();
        AnsiConsole.WriteLine("A difference counts if its 95 % interval, widened because the splits share diamonds, excludes 0.");
        AnsiConsole.WriteLine("One interval in twenty does so by chance alone.");
    }

    internal static void Keep(Results results, string folder)
    {
        string[] paths =
        [
            OutFolder.Write(folder, "runs.csv", path => RunFile.Write(path, results.Runs)),
            OutFolder.Write(folder, "last-epoch.svg", path => DistributionPicture.Write(path, results, Stopping.LastEpoch)),
            OutFolder.Write(folder, "best-epoch.svg", path => DistributionPicture.Write(path, results, Stopping.BestEpoch)),
        ];
        foreach (string path in paths)
            Console.WriteLine($"wrote {Path.GetFullPath(path)}");
    }
}
