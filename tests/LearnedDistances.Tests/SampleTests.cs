using System.Xml.Linq;
using EmdGen.Testing.Samples.Running;

namespace LearnedDistances.Tests;

/// <summary>The sample as a whole: what it prints, writes and returns.</summary>
public sealed class SampleTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Writes_a_picture_and_runs_beside_the_tables_and_repeats_itself()
    {
        string shipped = Path.Combine(AppContext.BaseDirectory, "Data");
        foreach (string part in new[] { "train", "test" })
        {
            string images = $"fashion-{part}-images-idx3-ubyte.gz", labels = $"fashion-{part}-labels-idx1-ubyte.gz";
            Reduced.Idx(Path.Combine(shipped, images), folder[images], dimensionCount: 3);
            Reduced.Idx(Path.Combine(shipped, labels), folder[labels], dimensionCount: 1);
        }

        foreach (string name in new[] { "first", "second" })
        {
            // Five epochs: the loss uses the distances from the fifth on.
            SampleProcess process = Run("--seeds", "1", "--epochs", "5", "--data", folder.FullName, "--out", name);
            Assert.Equal(("", 0), (process.Error, process.ExitCode));
            Assert.Contains("nearest: ", process.Output, StringComparison.Ordinal);
            Assert.Contains("Observing features", process.Output, StringComparison.Ordinal);
        }

        Assert.Equal("svg", XDocument.Load(folder["first/distances.svg"]).Root!.Name.LocalName);
        string[] lines = File.ReadAllLines(folder["first/runs.csv"]);
        // A header; 1 seed, 2 losses, 2 epochs to stop at.
        Assert.Equal(1 + (2 * 2), lines.Length);
        // With the distances in use the losses part.
        Assert.NotEqual(lines[1].Split(',')[5..], lines[3].Split(',')[5..]);
        foreach (string file in new[] { "runs.csv", "distances.svg" })
            Assert.Equal(File.ReadAllText(folder[$"first/{file}"]), File.ReadAllText(folder[$"second/{file}"]));
    }

    [Fact]
    public void A_folder_without_data_gets_one_line_and_exit_code_2()
    {
        SampleProcess process = Run("--data", "absent");
        Assert.Equal((2, ""), (process.ExitCode, process.Output));
        string file = Path.Combine("absent", "fashion-train-labels-idx1-ubyte.gz");
        Assert.Equal($"error: There is no data file '{file}'.", process.Error.TrimEnd());
    }

    private SampleProcess Run(params string[] arguments) => SampleProcess.Run("LearnedDistances", folder.FullName, "C", arguments);
}
