using ForecastScoring.Output;
using ForecastScoring.Tests.Running;

namespace ForecastScoring.Tests.Output;

/// <summary>Progress is on the error stream, where somebody watches or asks for it.</summary>
public class ProgressTests
{
    private static readonly string[] Lines = ["label,a,b", "a,0.75,0.25"];

    [Fact]
    public void It_is_shown_on_a_terminal_and_where_it_is_asked_for()
    {
        using var file = new ForecastText(Lines);
        Assert.Empty(file.Run().Error);
        foreach (ToolRun run in (ToolRun[])[ToolRun.Of(isTerminal: true, file.Path), file.Run("--progress")])
        {
            Assert.Matches("^1 rows in [0-9]+\\.[0-9] s, [0-9,]+ rows per second$", Assert.Single(run.ErrorLines));
            Assert.Equal(file.Run().Output, run.Output);
        }
    }

    [Fact]
    public void What_stays_is_no_part_of_the_line_that_is_written_again()
    {
        using var error = new StringWriter();
        var report = new ErrorReport(error, isTerminal: true, showsProgress: false);
        Thread.Sleep(1100);
        report.Progress(5);
        string progress = error.ToString();
        Assert.StartsWith("5 rows in ", progress, StringComparison.Ordinal);
        report.Progress(6);
        Assert.Equal(progress, error.ToString());
        report.Line("line 3: bad");
        Assert.Equal($"{progress}\r{new string(' ', progress.Length)}\rline 3: bad{Environment.NewLine}", error.ToString());
    }

    [Fact]
    public void Times_are_those_of_the_reader_and_of_all()
    {
        using var file = new ForecastText(Lines);
        ToolRun run = file.Run("--benchmark", "2");
        Assert.Equal(0, run.ExitCode);
        string[] lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(5, lines.Length);
        Assert.StartsWith("reader alone", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("1.00", lines[1].TrimEnd(), StringComparison.Ordinal);
    }
}
