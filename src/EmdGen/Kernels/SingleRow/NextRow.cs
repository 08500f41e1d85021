using System.Runtime.CompilerServices;
using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.SingleRow;

/// <summary>The row after the next, asked for while this one computes.</summary>
/// <param name="first">A row, in an array of the batch.</param>
/// <param name="classCount">C.</param>
/// <param name="exceedsCache">Whether the batch lies beyond the caches: in them nothing is asked for.</param>
internal readonly unsafe struct NextRow(float* first, int classCount, bool exceedsCache)
{
    private const int Line = 16;

    private readonly float* ahead = exceedsCache ? first + classCount : null;

    /// <summary>Asks for the numbers where a group of four vectors lies.</summary>
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
