using System.Xml.Linq;
using EmdGen.Testing.Samples.Running;
using FontWeight.Input;

namespace FontWeight.Tests;

/// <summary>The sample as a whole: what it prints, writes and returns.</summary>
public sealed class SampleTests : IDisposable
{
    private static readonly string[] Pictures = ["distances.svg", "last-epoch.svg", "best-epoch.svg"];
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Writes_pictures_and_runs_beside_the_tables_and_repeats_itself()
    {
        string shipped = Path.Combine(AppContext.BaseDirectory, "Data");
        Reduced.Idx(Path.Combine(shipped, GlyphFolder.ImageName), folder[GlyphFolder.ImageName], dimensionCount: 3);
        Reduced.Csv(Path.Combine(shipped, GlyphFolder.LabelName), folder[GlyphFolder.LabelName]);
        foreach (string name in new[] { "first", "second" })
        {
            SampleProcess process = Run("--seeds", "2", "--epochs", "5", "--data", folder.FullName, "--out", name);
            Assert.Equal(("", 0), (process.Error, process.ExitCode));
            Assert.Contains("Rank correlation", process.Output, StringComparison.Ordinal);
            Assert.All(Losses.Comparison.Losses, loss => Assert.Contains($"  {loss.Name} ", process.Output, StringComparison.Ordinal));
        }

        Assert.All(Pictures, name => Assert.Equal("svg", XDocument.Load(folder[$"first/{name}"]).Root!.Name.LocalName));
        string[] lines = File.ReadAllLines(folder["first/runs.csv"]);
        // A header; 2 seeds, the losses, 2 epochs to stop at, 2 decodings.
        Assert.Equal(1 + (2 * Losses.Comparison.Losses.Count * 2 * 2), lines.Length);
        Assert.All(["runs.csv", .. Pictures], name
            => Assert.Equal(File.ReadAllText(folder[$"first/{name}"]), File.ReadAllText(folder[$"second/{name}"])));
    }

    [Fact]
    public void A_folder_without_data_gets_one_line_and_exit_code_2()
    {
        SampleProcess process = Run("--data", "absent");
        Assert.Equal((2, ""), (process.ExitCode, process.Output));
        Assert.Equal($"error: There is no data file '{Path.Combine("absent", "fontweight-labels.csv")}'.", process.Error.TrimEnd());
    }

    private SampleProcess Run(params string[] arguments) => SampleProcess.Run("FontWeight", folder.FullName, "C", arguments);
}
