using System.Globalization;

namespace EmdGen.Benchmarks.Ratios;

/// <summary>What one case measured. Ratios of others over ours are better when larger; of ours over the copy, when smaller.</summary>
public sealed record RatioRow(RatioCase Case)
{
    public const string Header =
        "classes,bytes,case,torch_threads,ours_ns,torch_emd_ratio,torch_ce_ratio,generic_ratio,naive_ratio,copy_ratio";

    /// <summary>Nanoseconds per logit.</summary>
    public required double Ours { get; init; }

    /// <summary>Torch's composed EMD / ours.</summary>
    public double? TorchEmd { get; init; }

    /// <summary>Torch's cross entropy / ours.</summary>
    public double? TorchCrossEntropy { get; init; }

    /// <summary>The run-time implementation / ours.</summary>
    public double? Generic { get; init; }

    /// <summary>Scalar code / ours.</summary>
    public double? Naive { get; init; }

    /// <summary>Ours / the faster copy of the same bytes.</summary>
    public double? Copy { get; init; }

    /// <summary>A line of the table; a ratio without a meaning is empty.</summary>
    public override string ToString() => string.Join(
        ',',
        [
            Case.ClassCount.ToString(CultureInfo.InvariantCulture),
            Case.Bytes.ToString(CultureInfo.InvariantCulture),
            Case.Name,
            Case.TorchThreads.ToString(CultureInfo.InvariantCulture),
            Ours.ToString("F4", CultureInfo.InvariantCulture),
            Text(TorchEmd),
            Text(TorchCrossEntropy),
            Text(Generic),
            Text(Naive),
            Text(Copy),
        ]);

    private static string Text(double? ratio) => ratio?.ToString("F3", CultureInfo.InvariantCulture) ?? "";
}
