using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace EmdGen.Benchmarks.GpuRatios;

/// <summary>Torch's losses on the same device, by <c>peers.py</c>, a process for each case.</summary>
/// <param name="settings">Where, and how often.</param>
public sealed class TorchPeers(GpuRatioSettings settings)
{
    /// <summary>Its exit code where torch or the device is missing, whatever the case.</summary>
    private const int Unavailable = 3;

    private readonly List<string> problems = [];
    private bool isUnavailable;

    /// <summary>Why there are cases without times.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>Returns null where nothing was measured, and adds to <see cref="Problems"/>. The device's memory must be free.</summary>
    public TorchTimes? Measure(GpuRatioCase @case)
    {
        if (isUnavailable)
            return null;
        try
        {
            using Process process = Process.Start(StartOf(@case))!;
            string[] lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            process.WaitForExit();
            if (process.ExitCode == 0 && lines is [.., TorchTimes.Header, var line])
                return Checked(TorchTimes.Parse(line), @case);
            isUnavailable = process.ExitCode == Unavailable;
            problems.Add(isUnavailable ? "torch or its device is missing" : Text(@case, $"peers.py ended with exit code {process.ExitCode}"));
        }
        catch (Win32Exception failure)
        {
            isUnavailable = true;
            problems.Add($"{settings.Python} was not started: {failure.Message}");
        }

        return null;
    }

    private TorchTimes Checked(TorchTimes times, GpuRatioCase @case)
    {
        if (times.Compiled is null)
            problems.Add(Text(@case, "torch.compile failed"));
        if (times.CrossEntropy is null)
            problems.Add(Text(@case, "cross_entropy failed"));
        return times;
    }

    private static string Text(GpuRatioCase @case, string problem)
        => FormattableString.Invariant($"C = {@case.ClassCount}, {@case.TypeName}: {problem}");

    private ProcessStartInfo StartOf(GpuRatioCase @case)
    {
        var start = new ProcessStartInfo(settings.Python) { RedirectStandardOutput = true };
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "GpuRatios", "peers.py"),
            "--device", settings.Device == GpuDeviceKind.Cuda ? "cuda" : "cpu",
            "--classes", @case.ClassCount.ToString(CultureInfo.InvariantCulture),
            "--type", @case.TypeName,
            "--rows", @case.Rows.ToString(CultureInfo.InvariantCulture),
            "--rounds", settings.Rounds.ToString(CultureInfo.InvariantCulture),
        ];
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        return start;
    }
}
