using ForecastScoring.Options;

namespace ForecastScoring.Tests.Running;

/// <summary>What the tool printed, in this process.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    internal string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    internal static ToolRun Of(params string[] arguments) => Of(isTerminal: false, arguments);

    internal static ToolRun Of(bool isTerminal, params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        int exitCode = ScoringCommand.Run(arguments, output, error, isTerminal);
        return new ToolRun(exitCode, output.ToString(), error.ToString());
    }
}
