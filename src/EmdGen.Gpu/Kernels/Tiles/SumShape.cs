namespace EmdGen.Gpu.Kernels.Tiles;

/// <summary>The groups of kernels that only add numbers.</summary>
internal static class SumShape
{
    internal const int GroupSize = 128;

    /// <summary>The number of sums that a group adds up: few for each thread, which waits for memory each time.</summary>
    internal const int SegmentLength = 8 * GroupSize;
}
