namespace EmdGen.Benchmarks.GpuRatios;

/// <summary>The types of numbers that are measured.</summary>
public enum GpuNumberType
{
    Float32,

    BFloat16,
}
