using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace EmdGen.Kernels;

/// <summary>The memory that the next block will need, asked for a class at a time while this block computes.</summary>
internal readonly unsafe struct NextBlock
{
    private readonly float* first;
    private readonly nint step;

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
        first = !rows.IsFar ? block : isRowMajor ? block + ((nint)width * classCount) : block + width;
        step = !rows.IsFar ? 0 : isRowMajor ? width : rows.ClassStride;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Prefetch(int index)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(first + (index * step));
    }
}
