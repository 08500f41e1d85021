namespace EmdGen.Kernels;

/// <summary>
/// Whole blocks of rows and where a kernel finds and leaves their numbers. Row-major: class j of row r lies at r * C + j. Position-major
/// ([N,C,S], one image): at j * <see cref="ClassStride"/> + r.
/// </summary>
internal unsafe struct RowRange
{
    internal nint BlockCount;

    /// <summary>Whether the batch lies beyond the caches.</summary>
    internal bool IsFar;

    internal float* Logits;
    internal int* Labels;
    internal float* Targets;
    internal float* Scales;
    internal nint ScaleStep;
    internal float* Losses;
    internal float* Gradient;

    /// <summary>The distance between two classes of one position; 0 for row-major data.</summary>
    internal nint ClassStride;
}
