using System.Globalization;

namespace EmdGen.Benchmarks.GpuRatios;

/// <summary>What one case measured. All ratios are better when larger.</summary>
/// <param name="Device">Its name.</param>
/// <param name="Case">What was measured.</param>
/// <param name="Ours">Microseconds of loss and gradient.</param>
/// <param name="Copy">Microseconds of the copy.</param>
/// <param name="Torch">Its times; null where they were not measured.</param>
public sealed record GpuRatioRow(string Device, GpuRatioCase Case, double Ours, double Copy, TorchTimes? Torch)
{
    public const string Header =
        "device,classes,type,rows,ours_us,ours_gb_per_s,copy_gb_per_s,bandwidth_ratio,"
        + "torch_compile_us,torch_compile_ratio,torch_ce_us,torch_ce_ratio";

    private const double BytesPerMicrosecondInGigabytes = 1e-3;

    /// <summary>Bytes of the loss per second over bytes of the copy per second.</summary>
    public double Bandwidth => LossRate / CopyRate;

    /// <summary>The composed loss, compiled, / ours.</summary>
    public double? TorchCompile => Torch?.Compiled / Ours;

    /// <summary>Torch's cross entropy / ours.</summary>
    public double? TorchCrossEntropy => Torch?.CrossEntropy / Ours;

    private double LossRate => Case.LossBytes / Ours * BytesPerMicrosecondInGigabytes;

    private double CopyRate => Case.CopyBytes / Copy * BytesPerMicrosecondInGigabytes;

    /// <summary>A line of the table; what was not measured is empty.</summary>
    public override string ToString() => string.Join(
        ',',
        [
            Device,
            Case.ClassCount.ToString(CultureInfo.InvariantCulture),
            Case.TypeName,
            Case.Rows.ToString(CultureInfo.InvariantCulture),
            Text(Ours, "F1"),
            Text(LossRate, "F1"),
            Text(CopyRate, "F1"),
            Text(Bandwidth, "F3"),
            Text(Torch?.Compiled, "F1"),
            Text(TorchCompile, "F3"),
            Text(Torch?.CrossEntropy, "F1"),
            Text(TorchCrossEntropy, "F3"),
        ]);

    private static string Text(double? number, string format) => number?.ToString(format, CultureInfo.InvariantCulture) ?? "";
}
