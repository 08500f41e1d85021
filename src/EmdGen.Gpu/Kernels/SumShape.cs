namespace EmdGen.Gpu.Kernels;

/// <summary>The groups of kernels that only add numbers.</summary>
internal static class SumShape
{
    internal const int GroupSize = 128;
}
