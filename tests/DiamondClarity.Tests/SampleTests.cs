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
    public void Writes_pictures_and_runs_beside_the_tables(string locale)
    {
        SampleProcess process = Run(locale, "--seeds", "2", "--epochs", "1");
        Assert.Equal("", process.Error);
        Assert.Equal(0, process.ExitCode);
        foreach (string name in new[] { "last-epoch.svg", "best-epoch.svg" })
            Assert.Equal("svg", XDocument.Load(folder[$"diamond-clarity-results/{name}"]).Root!.Name.LocalName);
        string[] lines = File.ReadAllLines(folder["diamond-clarity-results/runs.csv"]);
        // A header; 2 seeds, 3 losses, 2 epochs to stop at, 2 decodings.
        Assert.Equal(1 + (2 * 3 * 2 * 2), lines.Length);
        Assert.All(lines, line => Assert.Equal(10, line.Split(',').Length));
        Assert.Contains("trained 6 of 6 networks", process.Output, StringComparison.Ordinal);
        Assert.Contains("squared EMD", process.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Repeats_itself()
    {
        foreach (string name in new[] { "first", "second" })
            Assert.Equal(0, Run("C", "--seeds", "1", "--epochs", "2", "--out", name).ExitCode);
        Assert.Equal(File.ReadAllText(folder["first/runs.csv"]), File.ReadAllText(folder["second/runs.csv"]));
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

    private SampleProcess Run(string locale, params string[] arguments)
        => SampleProcess.Run("DiamondClarity", folder.FullName, locale, arguments);
}
