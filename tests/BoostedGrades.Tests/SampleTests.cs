using EmdGen.Testing.Samples.Running;

namespace BoostedGrades.Tests;

/// <summary>The sample as a whole: what it prints, writes and returns.</summary>
public sealed class SampleTests : IDisposable
{
    private static readonly string[] Quick = ["--splits", "2", "--rows", "100"];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("C")]
    [InlineData("de_DE.UTF-8")]
    public void Writes_runs_and_differences(string locale)
    {
        SampleProcess process = Run(locale, [.. Quick, "--data", "storms"]);
        Assert.Equal("", process.Error);
        Assert.Equal(0, process.ExitCode);
        // A header; 2 splits, 4 methods in 3 decodings, 2 regressions.
        string[][] runs = Table("runs.csv", lineCount: 1 + (2 * ((4 * 3) + 2)), columnCount: 13);
        int score = Array.IndexOf(runs[0], "ranked_probability_score");
        Assert.All(runs[1..], run => Assert.Equal(run[3] == "rounding", run[score].Length == 0));
        // A header; 91 pairs of rows in 3 measures of classes, 6 pairs of methods in 2 of distributions.
        Table("differences.csv", lineCount: 1 + (91 * 3) + (6 * 2), columnCount: 9);
    }

    [Fact]
    public void Compares_every_method_on_every_set_within_120_columns()
    {
        string[] lines = Run("C", Quick).Output.TrimEnd().Split(Environment.NewLine);
        string[] rows = [.. lines.Where(line => line.StartsWith('│'))];
        // For each set fourteen rows of scores and eleven of differences to the first method.
        string[] decodings = [" argmax ", " median ", " rounded mean ", " rounding "];
        Assert.Equal(3 * (14 + 11), rows.Count(row => decodings.Any(decoding => row.Contains(decoding, StringComparison.Ordinal))));
        Assert.Equal(3, rows.Count(row => row.Contains('►', StringComparison.Ordinal)));
        Assert.Equal(3, lines.Count(line => line.StartsWith("cross entropy + EMD: ", StringComparison.Ordinal)));
        Assert.All(
            ["diamonds: ", "lending: ", "storms: "],
            beginning => Assert.Single(lines, line => line.StartsWith(beginning, StringComparison.Ordinal)));
        int files = Array.FindIndex(lines, line => line.StartsWith("Written to ", StringComparison.Ordinal));
        Assert.All(lines[..files].Where(line => !line.EndsWith("features.", StringComparison.Ordinal)), line => Assert.InRange(line.Length, 0, 120));
        // Of 48 models those that complete a quarter.
        IEnumerable<string> progress = lines.Where(line => line.StartsWith("trained ", StringComparison.Ordinal)).Take(4);
        Assert.Equal(["12", "24", "36", "48"], progress.Select(line => line.Split(' ')[1]));
    }

    [Fact]
    public void Repeats_itself_but_for_times()
    {
        foreach (string name in new[] { "first", "second" })
            Assert.Equal(0, Run("C", "--splits", "1", "--rows", "100", "--data", "lending", "--out", name).ExitCode);
        Assert.Equal(WithoutSeconds("first"), WithoutSeconds("second"));

        string[] WithoutSeconds(string name)
        {
            string[][] lines = [.. File.ReadAllLines(folder[$"{name}/runs.csv"]).Select(line => line.Split(','))];
            int seconds = Array.IndexOf(lines[0], "seconds");
            return [.. lines.Select(line => string.Join(',', line.Where((_, column) => column != seconds)))];
        }
    }

    [Fact]
    public void Nothing_is_said_about_differences_of_one_split()
    {
        string output = Run("C", "--splits", "1", "--rows", "100", "--data", "diamonds").Output;
        Assert.Contains("Test rows of one split: nothing can be said about differences.", output, StringComparison.Ordinal);
        Assert.DoesNotContain("±", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--splits is '0'", "--splits", "0")]
    [InlineData("--splits is 'many'", "--splits", "many")]
    [InlineData("--rows is '99', but must be a whole number from 100 to 1000000", "--rows", "99")]
    [InlineData("--rows asks for 6001 training rows, but split 1 has 6000", "--rows", "6001", "--data", "diamonds")]
    [InlineData("--data is 'emeralds', but must be diamonds, lending, storms or all", "--data", "emeralds")]
    [InlineData("'--rows'", "--rows")]
    [InlineData("'--spilts'", "--spilts", "3")]
    [InlineData("--out is empty", "--out", "")]
    [InlineData("'file/results' cannot be written to", "--out", "file/results")]
    public void Bad_values_get_one_line_and_exit_code_2(string message, params string[] arguments)
    {
        File.WriteAllText(folder["file"], "not a folder");
        SampleProcess process = Run("C", arguments);
        Assert.Equal(2, process.ExitCode);
        Assert.Contains(message, process.Error, StringComparison.Ordinal);
        Assert.Single(process.Error.TrimEnd().Split('\n'));
        Assert.Equal("", process.Output);
        Assert.Equal([folder["file"]], Directory.GetFileSystemEntries(folder.FullName));
    }

    [Fact]
    public void Help_names_every_option()
    {
        SampleProcess process = Run("C", "--help");
        Assert.Equal(0, process.ExitCode);
        Assert.All(["--data", "--splits", "--rows", "--out"], option => Assert.Contains(option, process.Output, StringComparison.Ordinal));
    }

    private string[][] Table(string name, int lineCount, int columnCount)
    {
        string[][] lines = [.. File.ReadAllLines(folder[$"boosted-grades-results/{name}"]).Select(line => line.Split(','))];
        Assert.Equal(lineCount, lines.Length);
        Assert.All(lines, line => Assert.Equal(columnCount, line.Length));
        return lines;
    }

    private SampleProcess Run(string locale, params string[] arguments)
        => SampleProcess.Run("BoostedGrades", folder.FullName, locale, arguments);
}
