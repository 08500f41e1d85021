using System.Runtime.CompilerServices;

namespace EmdGen.Kernels.Blocks;

/// <summary>
/// Whole blocks of rows, with the addresses at which a kernel finds and leaves their numbers. Row-major: class j of row r lies at r * C +
/// j. Position-major ([N,C,S], one image): it lies at j * <see cref="ClassStride"/> + r.
/// </summary>
internal unsafe struct RowRange
{
    internal nint BlockCount;

    /// <summary>The batch lies beyond the caches, so that it pays to ask for memory ahead.</summary>
    internal bool ExceedsCache;

    internal float* Logits;
    internal int* Labels;
    internal float* Targets;
    internal float* Scales;
    internal nint ScaleStep;
    internal float* Losses;
    internal float* Gradient;

    /// <summary>The shape of the gradient; null where no curvature is asked for.</summary>
    internal float* Curvature;

    /// <summary>The distance between two classes of one position; 0 for row-major data.</summary>
    internal nint ClassStride;

    /// <summary>The distance between two blocks in an array that has a class axis.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly nint StepOf(int width, int classCount) => ClassStride != 0 ? width : (nint)width * classCount;

    /// <summary>The index of a class of a row in an array that has a class axis.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly nint IndexOf(nint row, nint classIndex, int classCount)
        => ClassStride != 0 ? (classIndex * ClassStride) + row : (row * classCount) + classIndex;

    /// <summary>The class indices of a block, one per lane; null for soft targets.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly int* LabelsOf(nint block, int width) => Labels == null ? null : Labels + (block * width);
}
