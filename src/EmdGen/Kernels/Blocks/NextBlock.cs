using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace EmdGen.Kernels.Blocks;

/// <summary>The memory that the next block will need, asked for a class at a time while this block computes.</summary>
internal readonly unsafe struct NextBlock
{
    /// <summary>The least number of cache lines that memory is asked for ahead: a short block is over before its memory comes.</summary>
    private const int LinesAhead = 64;

    /// <summary>The block after the one at <paramref name="block"/>, or one further on where blocks are short.</summary>
    /// <param name="rows">The rows of the batch, with the distance between their classes.</param>
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

    /// <summary>The address to ask for at the first class.</summary>
    internal float* First { get; }

    /// <summary>The distance to the address for the next class.</summary>
    internal nint Step { get; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Prefetch(float* address)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(address);
    }
}
