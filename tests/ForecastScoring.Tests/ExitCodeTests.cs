using ForecastScoring.Tests.Running;

namespace ForecastScoring.Tests;

/// <summary>0: scored; 1: more bad rows than are allowed; 2: a bad option or a file that cannot be read.</summary>
public class ExitCodeTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1, "--allow-bad-rows", "1")]
    [InlineData(0, "--allow-bad-rows", "2")]
    public void Bad_rows_are_a_failure_beyond_those_allowed(int exitCode, params string[] options)
    {
        string[] bad = options.Length == 0 ? [] : ["a,1,1", "a,1,1"];
        using var file = new ForecastText(["label,a,b", "a,1,0", .. bad]);
        ToolRun run = file.Run(options);
        Assert.Equal(exitCode, run.ExitCode);
        Assert.StartsWith("predicted classes of 1 row\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Unrecognized command or argument '--nonsense'.", "--nonsense")]
    [InlineData("--decode is 'mode', but must be median, argmax, mean or distance.", "--decode", "mode")]
    [InlineData("--bins is '101', but must be a whole number from 1 to 100.", "--bins", "101")]
    [InlineData("--threads is '0', but must be a whole number from 1 to 64.", "--threads", "0")]
    [InlineData("--classes must be two or more different names, with commas between.", "--classes", "a,a")]
    [InlineData("--classes must be two or more different names, with commas between.", "--classes", "a")]
    [InlineData("--separator is 'ab', but must be one ASCII character, or tab.", "--separator", "ab")]
    [InlineData("--positions has 'x', which is no number.", "--positions", "0,x")]
    [InlineData("--positions has 3 numbers, but there are 2 classes.", "--positions", "0,1,2")]
    [InlineData("--label is empty.", "--label", "")]
    [InlineData("--positions and --distances both say how far apart classes are: one of the two.", "--positions", "0,1", "--distances", "x")]
    public void An_option_that_does_not_do_is_refused(string problem, params string[] options)
    {
        using var file = new ForecastText("label,a,b", "a,1,0");
        Assert.Equal(new ToolRun(2, "", $"error: {problem}{Environment.NewLine}"), file.Run(options));
    }

    [Theory]
    [InlineData("--positions", "1,0")]
    [InlineData("--distances", "/no/such/file.csv")]
    [InlineData("--plot", "/no/such/folder/plot.svg")]
    public void What_the_library_or_the_system_refuses_is_told_in_a_line(params string[] options)
    {
        using var file = new ForecastText("label,a,b", "a,1,0");
        ToolRun run = file.Run(options);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith("error: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_refused()
    {
        using var file = new ForecastText("label,a,b");
        Assert.Equal($"error: '{file.Path}' has no row below its header.", file.Run().ErrorLines[0]);
        File.WriteAllText(file.Path, "");
        Assert.Equal($"error: '{file.Path}' is empty.", file.Run().ErrorLines[0]);
        foreach (string path in (string[])[file["none.csv"], file[""]])
        {
            ToolRun run = ToolRun.Of(path);
            Assert.Equal(2, run.ExitCode);
            Assert.StartsWith($"error: '{path}' cannot be read: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        }

        Assert.Equal(2, ToolRun.Of().ExitCode);
    }

    [Fact]
    public void Rows_that_weigh_too_much_are_told_in_a_line_whichever_thread_scores()
    {
        string row = "a,1073741824,1,0";
        using var file = new ForecastText(["label,weight,a,b", .. Enumerable.Repeat(row, 5_000_000 / 1000)]);
        Assert.Equal(0, file.Run().ExitCode);
        using var heavy = new ForecastText(["label,weight,a,b", .. Enumerable.Repeat(row, 1 << 22)]);
        foreach (string threads in (string[])["1", "2", "3"])
        {
            ToolRun run = heavy.Run("--threads", threads);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains("2^52", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        }
    }
}
