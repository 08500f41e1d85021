using System.CommandLine;
using System.CommandLine.Invocation;
using EmdGen;
using ForecastScoring.Output;
using ForecastScoring.Scoring;

namespace ForecastScoring.Options;

/// <summary>The command line: its options, and the exit codes.</summary>
internal static class ScoringCommand
{
    internal const int Scored = 0;

    /// <summary>The scores were printed, but lack more bad rows than are allowed.</summary>
    internal const int BadRows = 1;

    /// <summary>A bad option, or a file that cannot be read: nothing was printed.</summary>
    internal const int BadInput = 2;

    private const int MostBins = 100;
    private const int MostThreads = 64;
    private const int MostRounds = 1000;

    /// <summary>Parses the arguments and scores; returns the exit code.</summary>
    /// <param name="arguments">What was typed.</param>
    /// <param name="output">Receives the scores.</param>
    /// <param name="error">Receives bad rows, progress and errors.</param>
    /// <param name="isTerminal">Whether somebody watches the error stream.</param>
    internal static int Run(string[] arguments, TextWriter output, TextWriter error, bool isTerminal)
    {
        var file = new Argument<string>("file") { Description = "the CSV file of forecasts, with a header; - is the standard input" };
        Option<string[]?> classes = OptionValues.Names("--classes", "the classes in their order, where the header has others or another order");
        Option<string?> label = OptionValues.Text("--label", "column", "the column of the true class [default: label]");
        Option<string?> weight = OptionValues.Text("--weight", "column", "the column of the weights [default: weight, where there is one]");
        Option<string?> prediction = OptionValues.Text(
            "--prediction", "column", "the column of the predicted class [default: prediction, where there is one and no --decode]");
        Option<char> separator = OptionValues.Separator("--separator", "what is between columns");
        Option<DecodingRule?> rule = OptionValues.Rule("--decode", "how probabilities become a predicted class [default: median]");
        Option<double[]?> positions = OptionValues.Numbers("--positions", "where the classes lie, increasing [default: one unit apart]");
        Option<string?> distances = OptionValues.Text("--distances", "path", "a CSV file with a table of distances, in place of positions");
        var normalize = new Option<bool>("--normalize") { Description = "divide each row of probabilities by its sum" };
        Option<string?> plot = OptionValues.Text("--plot", "path", "write a reliability diagram: an SVG file");
        Option<int> bins = OptionValues.Count("--bins", 15, 1, MostBins, "the bins of the reliability diagram");
        Option<int> shown = OptionValues.Count("--show-bad-rows", 20, 0, int.MaxValue, "how many bad rows to tell one by one");
        Option<int> allowed = OptionValues.Count("--allow-bad-rows", 0, 0, int.MaxValue, "how many bad rows are no failure");
        var progress = new Option<bool>("--progress") { Description = "show progress where the error stream is no terminal too" };
        Option<int> threads = OptionValues.Count("--threads", 2, 1, MostThreads, "one reads, the others score; 1 does both");
        Option<int> benchmark = OptionValues.Count("--benchmark", 0, 0, MostRounds, "read the file so often and print times instead of scores");
        var command = new RootCommand("Scores forecasts of ordered classes.")
        {
            file, classes, label, weight, prediction, separator, rule, positions, distances, normalize, plot, bins, shown, allowed, progress, threads,
            benchmark,
        };
        command.SetAction(parsed => Guarded(error, () => Run(
            new ScoringOptions
            {
                File = parsed.GetValue(file)!,
                Separator = parsed.GetValue(separator),
                Classes = parsed.GetValue(classes) is { Length: > 0 } names ? names : null,
                Label = parsed.GetValue(label) ?? "label",
                Weight = parsed.GetValue(weight),
                Prediction = parsed.GetValue(prediction),
                Rule = parsed.GetValue(rule),
                Positions = parsed.GetValue(positions) is { Length: > 0 } numbers ? numbers : null,
                Distances = parsed.GetValue(distances),
                Normalizes = parsed.GetValue(normalize),
                Plot = parsed.GetValue(plot),
                Bins = parsed.GetValue(bins),
                ShownBadRows = parsed.GetValue(shown),
                AllowedBadRows = parsed.GetValue(allowed),
                Progress = parsed.GetValue(progress),
                Threads = parsed.GetValue(threads),
                BenchmarkRounds = parsed.GetValue(benchmark),
            },
            output,
            error,
            isTerminal)));
        ParseResult parsed = command.Parse(arguments);
        return parsed.Action is ParseErrorAction
            ? Fail(error, parsed.Errors[0].Message)
            : parsed.Invoke(new InvocationConfiguration { Output = output, Error = error });
    }

    private static int Run(ScoringOptions options, TextWriter output, TextWriter error, bool isTerminal)
    {
        if (options.BenchmarkRounds > 0)
        {
            Benchmark.Run(options, output);
            return Scored;
        }

        var report = new ErrorReport(error, isTerminal, options.Progress);
        ScoredFile scored = FileScoring.Run(options, report);
        if (options.Plot is { } path)
            ReliabilityDiagram.Write(path, scored.Reliability!);
        output.Write(scored.Scores.ToTable());
        return scored.BadRowCount > options.AllowedBadRows ? BadRows : Scored;
    }

    private static int Guarded(TextWriter error, Func<int> action)
    {
        try
        {
            return action();
        }
        catch (ForecastException exception)
        {
            return Fail(error, exception.Message);
        }
    }

    private static int Fail(TextWriter error, string message)
    {
        error.WriteLine($"error: {message}");
        return BadInput;
    }
}
