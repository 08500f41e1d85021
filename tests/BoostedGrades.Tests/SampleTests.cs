using EmdGen.Testing.Samples.Running;

namespace BoostedGrades.Tests;

/// <summary>The program as a user runs it, in a process of its own.</summary>
public sealed class SampleTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Writes_its_tables_and_repeats_itself()
    {
        string[] runs = [.. new[] { "C", "de_DE.UTF-8" }.Select((locale, i) =>
        {
            SampleProcess process = Run(locale, "--data", "lending", "--splits", "2", "--rows", "100", "--out", $"run{i}");
            Assert.Equal(0, process.ExitCode);
            Assert.Contains("cross entropy + EMD", process.Output, StringComparison.Ordinal);
            Assert.Contains("trained 48 of 48 models", process.Output, StringComparison.Ordinal);
            Assert.All(process.Output.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 110));
            // Two splits; four methods with a distribution decoded in three ways, and two regressions.
            string[] lines = File.ReadAllLines(folder[$"run{i}/runs.csv"]);
            Assert.Equal(1 + (2 * ((4 * 3) + 2)), lines.Length);
            int seconds = Array.IndexOf(lines[0].Split(','), "seconds");
            return string.Join('\n', lines.Select(line => string.Join(',', line.Split(',').Where((_, column) => column != seconds))));
        })];
        Assert.Equal(runs[0], runs[1]);
    }

    [Theory]
    [InlineData("--data is 'x'", "--data", "x")]
    [InlineData("--splits is '0'", "--splits", "0")]
    [InlineData("--rows is '99'", "--rows", "99")]
    [InlineData("--rows asks for 100000", "--rows", "100000")]
    [InlineData("--out is empty", "--out", "")]
    public void Bad_values_get_one_line_and_exit_code_2(string message, params string[] arguments)
    {
        SampleProcess process = Run("C", arguments);
        Assert.Equal(2, process.ExitCode);
        Assert.Contains(message, process.Error, StringComparison.Ordinal);
        Assert.Single(process.Error.TrimEnd().Split('\n'));
        Assert.Empty(Directory.GetFileSystemEntries(folder.FullName));
    }

    private SampleProcess Run(string locale, params string[] arguments) => SampleProcess.Run("BoostedGrades", folder.FullName, locale, arguments);
}
