using System.Globalization;

namespace EmdGen.Benchmarks.GpuRatios;

/// <summary>What the kernels are held to on a GPU.</summary>
public static class GpuRatioGate
{
    private const double LeastBandwidth = 0.85;
    private const double LeastTorchCompile = 1;
    private const double LeastTorchCrossEntropy = 1.5;

    /// <summary>A line for every figure that misses its bound; what was not measured is not judged.</summary>
    public static IReadOnlyList<string> Misses(IEnumerable<GpuRatioRow> rows) => [.. rows.SelectMany(Misses)];

    private static IEnumerable<string> Misses(GpuRatioRow row)
    {
        if (row.Case is { Type: GpuNumberType.Float32, ClassCount: >= 5 and <= 128 } && row.Bandwidth < LeastBandwidth)
            yield return Text(row, "bandwidth / copy", row.Bandwidth, LeastBandwidth);
        if (row.TorchCompile < LeastTorchCompile)
            yield return Text(row, "torch.compile / ours", row.TorchCompile.Value, LeastTorchCompile);
        if (row.TorchCrossEntropy < LeastTorchCrossEntropy)
            yield return Text(row, "torch cross entropy / ours", row.TorchCrossEntropy.Value, LeastTorchCrossEntropy);
    }

    private static string Text(GpuRatioRow row, string figure, double value, double bound)
        => string.Create(
            CultureInfo.InvariantCulture, $"C = {row.Case.ClassCount}, {row.Case.TypeName}: {figure} is {value:F3}, at least {bound}");
}
