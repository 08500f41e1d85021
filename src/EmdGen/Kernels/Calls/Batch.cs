using EmdGen.Kernels.Blocks;
using EmdGen.Numbers;

namespace EmdGen.Kernels.Calls;

/// <summary>One call's pinned arguments, checked, and what was resolved from them.</summary>
internal unsafe struct Batch
{
    internal LossPlan Plan;

    /// <summary>What the kernel does not multiply its terms by itself.</summary>
    internal TermWeights Terms;

    internal ChunkLayout Chunks;
    internal int ClassCount;
    internal int PositionCount;
    internal NumberPointer Logits;
    internal NumberPointer Targets;
    internal NumberPointer Gradient;

    /// <summary>Null where no curvature is asked for.</summary>
    internal NumberPointer Curvature;

    internal float* Losses;
    internal float* ClassWeights;
    internal float* RowWeights;
    internal LabelSource Labels;

    /// <summary>The numbers lie beyond the caches.</summary>
    internal bool ExceedsCache;

    /// <summary>The factor that the reduction gives a row's gradient: 1, or 1 / the sum of the weights.</summary>
    internal double Scale;

    /// <summary>Rows differ in weight, some may be ignored, or the kernel does not have the terms' weights.</summary>
    internal readonly bool HasRowScales => ClassWeights != null || RowWeights != null || Labels.HasIgnoreIndex || !Terms.AreOrdinary;

    /// <summary>The kernel sees copies of a few rows at a time: of 16-bit numbers, and where it runs twice.</summary>
    internal readonly bool IsTiled => Logits.Is16Bit || Terms.AreApart;

    /// <summary>The distance between two classes of one position; 0 for row-major data.</summary>
    internal readonly nint ClassStride => PositionCount == 1 ? 0 : PositionCount;

    /// <summary>The index of a row's first class.</summary>
    internal readonly nint IndexOf(int row)
    {
        if (PositionCount == 1)
            return (nint)row * ClassCount;
        (int image, int position) = Math.DivRem(row, PositionCount);
        return ((nint)image * ClassCount * PositionCount) + position;
    }
}
