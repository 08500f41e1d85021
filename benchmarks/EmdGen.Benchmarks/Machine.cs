using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EmdGen.Benchmarks;

/// <summary>What a measurement was taken on.</summary>
public static class Machine
{
    /// <summary>A few lines of text.</summary>
    public static string Describe() => string.Join(
        '\n',
        [
            $"processor: {ProcessorName()}, {Environment.ProcessorCount} logical",
            $"vectors: {VectorBits()} bits",
            $"system: {RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}",
            $"runtime: {RuntimeInformation.FrameworkDescription}",
            $"torch: {TorchSharp.torch.__version__}",
            "",
        ]);

    private static string ProcessorName()
        => !OperatingSystem.IsLinux() ? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? "unknown"
            : File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) is { } line
                ? line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()
                : "unknown";

    private static int VectorBits() => Vector512.IsHardwareAccelerated ? 512
        : Vector256.IsHardwareAccelerated ? 256
        : Vector128.IsHardwareAccelerated ? 128
        : 32;
}
