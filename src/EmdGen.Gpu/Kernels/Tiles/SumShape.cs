namespace EmdGen.Gpu.Kernels.Tiles;

/// <summary>The groups of kernels that only add numbers.</summary>
internal static class SumShape
{
    internal const int GroupSize = 128;

    /// <summary>On devices whose groups have few threads.</summary>
    internal const int ShortGroupSize = 8;

    /// <summary>The number of sums that a thread adds up: few, because it waits for memory each time.</summary>
    internal const int TermsPerThread = 8;
}
