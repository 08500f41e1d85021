using System.CommandLine;

namespace EmdGen.Samples.Input;

/// <summary>The options of a sample that trains networks, with their defaults and bounds.</summary>
/// <param name="Description">What the sample does.</param>
/// <param name="DataDescription">What the data is.</param>
/// <param name="DataFile">Below the folder Data beside the program, "" for that folder itself.</param>
/// <param name="OutFolder">Where results go unless said otherwise.</param>
/// <param name="Seeds">How often to train unless said otherwise.</param>
/// <param name="Epochs">How long unless said otherwise.</param>
public sealed record SampleCommand(
    string Description, string DataDescription, string DataFile, string OutFolder, int Seeds, int Epochs)
{
    private const int MostSeeds = 1000;
    private const int MostEpochs = 100_000;

    /// <summary>Parses the arguments and runs <paramref name="sample"/> with them; returns the exit code.</summary>
    public int Run(string[] arguments, Action<SampleOptions> sample)
    {
        Option<int> seeds = CommandOptions.Count("--seeds", Seeds, MostSeeds, "how often to train, from other weights, on another split");
        Option<int> epochs = CommandOptions.Count("--epochs", Epochs, MostEpochs, "passes over the training rows");
        Option<string> data = CommandOptions.FilePath(
            "--data", DataDescription, Path.Combine(AppContext.BaseDirectory, "Data", DataFile));
        Option<string> output = CommandOptions.FilePath("--out", "the folder for the pictures and the CSV of every run", OutFolder);
        return CommandRun.Run(new RootCommand(Description) { seeds, epochs, data, output }, arguments, parsed => sample(new SampleOptions(
            parsed.GetValue(seeds), parsed.GetValue(epochs), parsed.GetValue(data)!, parsed.GetValue(output)!)));
    }
}
