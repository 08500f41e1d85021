namespace EmdGen.Benchmarks.GpuRatios;

/// <summary>What the command is asked for.</summary>
/// <param name="Device">Where.</param>
/// <param name="Rounds">How often each contender is measured: at least 20 times on CUDA.</param>
/// <param name="LogitBytes">How large the logits are at most.</param>
/// <param name="Python">The interpreter that has torch.</param>
/// <param name="Folder">Where the tables and the device's description are kept; null to keep nothing.</param>
public sealed record GpuRatioSettings(GpuDeviceKind Device, int Rounds, long LogitBytes, string Python, string? Folder)
{
    private const int FewestCudaRounds = 20;
    private const int CudaRounds = 25;
    private const int CpuRounds = 3;
    private const double CudaGibibytes = 1;

    /// <summary>Some hundred rows of five classes, and four of a thousand.</summary>
    private const double CpuGibibytes = 1.0 / 65536;

    /// <summary>With what the device has by default where a number is null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are too few rounds, or the logits have no size.</exception>
    public static GpuRatioSettings Of(GpuDeviceKind device, int? rounds, double? gibibytes, string python, string? folder)
    {
        bool isCuda = device == GpuDeviceKind.Cuda;
        int count = rounds ?? (isCuda ? CudaRounds : CpuRounds), fewest = isCuda ? FewestCudaRounds : 1;
        ArgumentOutOfRangeException.ThrowIfLessThan(count, fewest, nameof(rounds));
        double size = gibibytes ?? (isCuda ? CudaGibibytes : CpuGibibytes);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, CpuGibibytes, nameof(gibibytes));
        return new GpuRatioSettings(device, count, (long)(size * (1L << 30)), python, folder);
    }
}
