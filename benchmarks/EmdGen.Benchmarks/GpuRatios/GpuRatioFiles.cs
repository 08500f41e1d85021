namespace EmdGen.Benchmarks.GpuRatios;

/// <summary>Keeps rows as they come, so that a run that is ended early leaves those it has.</summary>
/// <param name="folder">Made where it is not there.</param>
public sealed class GpuRatioFiles(string folder)
{
    private string Ratios => Path.Combine(folder, "gpu-ratios.csv");

    private string Peers => Path.Combine(folder, "peers.csv");

    /// <summary>Begins the tables anew.</summary>
    public void Begin(GpuDevice device)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "device.txt"), device.Describe());
        File.WriteAllLines(Ratios, [GpuRatioRow.Header]);
        File.WriteAllLines(Peers, [TorchTimes.Header]);
    }

    public void Add(GpuRatioRow row)
    {
        File.AppendAllLines(Ratios, [row.ToString()]);
        if (row.Torch is { } times)
            File.AppendAllLines(Peers, [times.Line]);
    }
}
