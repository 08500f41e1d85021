using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace EmdGen.Kernels.Blocks;

/// <summary>The memory that the next block will need, asked for a class at a time while this block computes.</summary>
internal readonly unsafe struct NextBlock
{
    /// <summary>How many cache lines ahead memory is asked for at the least: short blocks are over before it comes.</summary>
    private const int LinesAhead = 64;

    /// <summary>The block of as many numbers that comes after the one at <paramref name="block"/>.</summary>
    /// <param name="rows">Where the batch lies, and how its classes follow each other.</param>
    /// <param name="block">This block, in an array of the batch.</param>
    /// <param name="width">Rows per block.</param>
    /// <param name="classCount">C.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal NextBlock(in RowRange rows, float* block, int width, int classCount)
    {
        // A batch in the caches asks for the same number over and over, which costs nothing.
        bool isRowMajor = rows.ClassStride == 0;
        nint distance = 1 + (LinesAhead / classCount);
        First = !rows.ExceedsCache ? block : block + (distance * (isRowMajor ? (nint)width * classCount : width));
        Step = !rows.ExceedsCache ? 0 : isRowMajor ? width : rows.ClassStride;
    }

    /// <summary>Where to ask for the first class.</summary>
    internal float* First { get; }

    /// <summary>How far the next class is.</summary>
    internal nint Step { get; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Prefetch(float* address)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(address);
    }
}
