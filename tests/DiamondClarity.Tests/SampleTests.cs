using System.Xml.Linq;
using EmdGen.Testing.Samples.Running;

namespace DiamondClarity.Tests;

/// <summary>The sample as a whole: what it prints, writes and returns.</summary>
public sealed class SampleTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("C")]
    [InlineData("de_DE.UTF-8")]
    public void Writes_pictures_tables_and_runs(string locale)
    {
        SampleProcess process = Run(locale, "--seeds", "2", "--epochs", "1");
        Assert.Equal("", process.Error);
        Assert.Equal(0, process.ExitCode);
        foreach (string name in new[] { "last-epoch.svg", "best-epoch.svg" })
            Assert.Equal("svg", XDocument.Load(Result(name)).Root!.Name.LocalName);
        // A header; 2 seeds, 4 losses, 2 epochs to stop at, 3 decodings.
        AssertTable("runs.csv", lineCount: 1 + (2 * 4 * 2 * 3), columnCount: 13);
        // A header; 2 epochs to stop at, 66 pairs of rows in 5 measures, 6 pairs of losses in 3.
        AssertTable("differences.csv", lineCount: 1 + (2 * ((66 * 5) + (6 * 3))), columnCount: 9);
        // A header; 2 seeds, 4 losses, 2 epochs to stop at.
        AssertTable("calibration.csv", lineCount: 1 + (2 * 4 * 2), columnCount: 12);
        Assert.Contains("The lowest MAE in full: ", File.ReadAllText(Result("tables.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public void Prints_one_table_and_a_verdict_within_a_hundred_columns()
    {
        string[] lines = Run("C", "--seeds", "2", "--epochs", "1").Output.TrimEnd().Split(Environment.NewLine);
        Assert.Single(lines, line => line.StartsWith('╭'));
        // Twelve rows: four losses decoded in three ways, one of them the best.
        string[] decodings = [" argmax ", " median ", " rounded mean "];
        IEnumerable<string> rows = lines.Where(line => line.StartsWith('│'));
        Assert.Equal(12, rows.Count(row => decodings.Any(decoding => row.Contains(decoding, StringComparison.Ordinal))));
        Assert.Single(rows, row => row.Contains('►', StringComparison.Ordinal));
        Assert.Single(lines, line => line.StartsWith("Verdict: in MAE, decoding by ", StringComparison.Ordinal));
        int files = Array.FindIndex(lines, line => line.StartsWith("Written to ", StringComparison.Ordinal));
        Assert.Equal(
            ["tables.txt", "runs.csv", "differences.csv", "calibration.csv", "best-epoch.svg", "last-epoch.svg"],
            lines[(files + 1)..].Select(line => line.Trim().Split(' ')[0]));
        Assert.All(lines[..files].Concat(lines[(files + 1)..]), line => Assert.InRange(line.Length, 0, 100));
        // Of eight models every second one completes a quarter.
        IEnumerable<string> progress = lines.Where(line => line.StartsWith("trained ", StringComparison.Ordinal));
        Assert.Equal(["2", "4", "6", "8"], progress.Select(line => line.Split(' ')[1]));
    }

    [Fact]
    public void Repeats_itself()
    {
        foreach (string name in new[] { "first", "second" })
            Assert.Equal(0, Run("C", "--seeds", "1", "--epochs", "2", "--out", name).ExitCode);
        Assert.All(
            ["runs.csv", "calibration.csv", "tables.txt"],
            name => Assert.Equal(File.ReadAllText(folder[$"first/{name}"]), File.ReadAllText(folder[$"second/{name}"])));
    }

    [Theory]
    [InlineData("--seeds is '0'", "--seeds", "0")]
    [InlineData("--seeds is '-3'", "--seeds", "-3")]
    [InlineData("--seeds is 'many'", "--seeds", "many")]
    [InlineData("--epochs is '0'", "--epochs", "0")]
    [InlineData("--epochs is '1.5'", "--epochs", "1.5")]
    [InlineData("--epochs is '99999999999'", "--epochs", "99999999999")]
    [InlineData("'--seeds'", "--seeds")]
    [InlineData("'--sedes'", "--sedes", "3")]
    [InlineData("no data file 'absent.csv'", "--data", "absent.csv")]
    [InlineData("'.' is a folder", "--data", ".")]
    [InlineData("--data is empty", "--data", "")]
    [InlineData("--out is empty", "--out", "")]
    [InlineData("'file/results' cannot be written to", "--out", "file/results")]
    [InlineData("file, line 1: the header has no column 'carat'", "--data", "file")]
    public void Bad_values_get_one_line_and_exit_code_2(string message, params string[] arguments)
    {
        File.WriteAllText(folder["file"], "not a folder, no diamonds\n");
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
        Assert.All(["--seeds", "--epochs", "--data", "--out"], option => Assert.Contains(option, process.Output, StringComparison.Ordinal));
    }

    private void AssertTable(string name, int lineCount, int columnCount)
    {
        string[] lines = File.ReadAllLines(Result(name));
        Assert.Equal(lineCount, lines.Length);
        Assert.All(lines, line => Assert.Equal(columnCount, line.Split(',').Length));
    }

    private string Result(string name) => folder[$"diamond-clarity-results/{name}"];

    private SampleProcess Run(string locale, params string[] arguments)
        => SampleProcess.Run("DiamondClarity", folder.FullName, locale, arguments);
}
