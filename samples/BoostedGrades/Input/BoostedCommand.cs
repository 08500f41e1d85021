using System.CommandLine;
using EmdGen.Samples.Input;

namespace BoostedGrades.Input;

/// <summary>The options, their defaults and bounds.</summary>
internal static class BoostedCommand
{
    private const string All = "all";
    private const int Splits = 10;
    private const int MostSplits = 1000;
    private const int FewestRows = 100;
    private const int MostRows = 1_000_000;

    /// <summary>Parses the arguments and runs <paramref name="sample"/> with them; returns the exit code.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="sets">The names of the sets of data.</param>
    /// <param name="sample">What to run.</param>
    internal static int Run(string[] arguments, IReadOnlyList<string> sets, Action<BoostedOptions> sample)
    {
        Option<string> data = DataName([.. sets, All]);
        Option<int> splits = CommandOptions.Count("--splits", Splits, MostSplits, "how often to split the rows at random, and train every method");
        Option<int?> rows = CommandOptions.CountOrNone(
            "--rows", FewestRows, MostRows, "training rows of a split, with a third as many validation rows, in place of all");
        Option<string> output = CommandOptions.FilePath("--out", "the folder for the CSV files", "boosted-grades-results");
        var command = new RootCommand("Compares ways to train boosted trees for ordered classes.") { data, splits, rows, output };
        return CommandRun.Run(command, arguments, parsed => sample(new BoostedOptions(
            parsed.GetValue(data) is var name && name == All ? null : name,
            parsed.GetValue(splits),
            parsed.GetValue(rows),
            parsed.GetValue(output)!)));
    }

    private static Option<string> DataName(string[] names) => new("--data")
    {
        Description = $"the data: {List(names)}",
        HelpName = "name",
        DefaultValueFactory = _ => All,
        CustomParser = result =>
        {
            string text = result.Tokens[^1].Value;
            if (!names.Contains(text))
                result.AddError($"--data is '{text}', but must be {List(names)}.");
            return text;
        },
    };

    private static string List(string[] names) => $"{string.Join(", ", names[..^1])} or {names[^1]}";
}
