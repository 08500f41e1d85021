namespace EmdGen.Benchmarks.GpuRatios;

/// <summary>The command <c>gpu-ratios</c>: checks and times the loss on a GPU beside a copy and torch, case by case.</summary>
public static class GpuRatioCommand
{
    private const int NoDevice = 2;
    private static readonly int[] ClassCounts = [5, 8, 10, 32, 101, 1000];

    /// <summary>Returns the exit code: 1 where a result is wrong or a figure misses its bound, 2 without a device.</summary>
    public static int Run(GpuRatioSettings settings)
    {
        using GpuDevice? device = GpuDevice.Open(settings.Device);
        if (device is null)
        {
            Console.Error.WriteLine("There is no CUDA device. --device cpu tries everything but the figures.");
            return NoDevice;
        }

        Console.Error.Write(device.Describe());
        GpuRatioFiles? files = settings.Folder is null ? null : new GpuRatioFiles(settings.Folder);
        files?.Begin(device);
        var peers = new TorchPeers(settings);
        var rows = new List<GpuRatioRow>();
        var misses = new List<string>();
        Console.WriteLine(GpuRatioRow.Header);
        foreach (GpuRatioCase @case in Cases(settings))
        {
            (double ours, double copy) = Measure(device, @case, settings.Rounds, misses);
            if (double.IsNaN(ours))
                continue;
            rows.Add(new GpuRatioRow(device.Name, @case, ours, copy, peers.Measure(@case)));
            Console.WriteLine(rows[^1]);
            files?.Add(rows[^1]);
        }

        foreach (string problem in peers.Problems)
            Console.Error.WriteLine($"Not measured, and not judged: {problem}");
        if (settings.Device == GpuDeviceKind.Cuda)
            misses.AddRange(GpuRatioGate.Misses(rows));
        else
            Console.Error.WriteLine("Times of ILGPU's processor device are not judged.");
        Console.Error.WriteLine(misses.Count == 0 ? "Nothing missed its bound." : "Missed: " + string.Join("; ", misses));
        return misses.Count == 0 ? 0 : 1;
    }

    private static IEnumerable<GpuRatioCase> Cases(GpuRatioSettings settings)
        => from classCount in ClassCounts
           from type in Enum.GetValues<GpuNumberType>()
           select new GpuRatioCase(classCount, type, settings.LogitBytes);

    /// <summary>The median microseconds; NaN where the results are wrong.</summary>
    private static (double Ours, double Copy) Measure(GpuDevice device, GpuRatioCase @case, int rounds, List<string> misses)
    {
        using GpuBatch batch = GpuBatch.Create(device.Accelerator, @case);
        IReadOnlyList<string> failures = batch.Failures();
        misses.AddRange(failures.Select(failure => $"C = {@case.ClassCount}, {@case.TypeName}: {failure}"));
        if (failures.Count > 0)
            return (double.NaN, double.NaN);
        double[] medians = GpuStopwatch.Medians(device.Accelerator.DefaultStream, rounds, batch.StartCopy, batch.StartLoss);
        return (medians[1], medians[0]);
    }
}
