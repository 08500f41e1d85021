using System.Runtime.CompilerServices;
using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.SingleRow;

/// <summary>The memory of the row after this one, asked for while this one computes.</summary>
/// <param name="first">This row, in an array of the batch.</param>
/// <param name="classCount">C.</param>
/// <param name="exceedsCache">True where the batch lies beyond the caches; inside them nothing is asked for.</param>
internal readonly unsafe struct NextRow(float* first, int classCount, bool exceedsCache)
{
    private const int Line = 16;

    private readonly float* ahead = exceedsCache ? first + classCount : null;

    /// <summary>Asks for the numbers of a group of four vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void PrefetchGroup(int width, int group)
    {
        if (ahead == null)
            return;
        float* start = ahead + ((nint)group * 4 * width);
        for (int i = 0; i < 4 * width; i += Line)
            NextBlock.Prefetch(start + i);
    }
}
