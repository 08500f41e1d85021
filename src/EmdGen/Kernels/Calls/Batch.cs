using EmdGen.Kernels.Blocks;
using EmdGen.Numbers;

namespace EmdGen.Kernels.Calls;

/// <summary>One call's pinned arguments, checked, and what was resolved from them.</summary>
internal unsafe struct Batch
{
    internal LossPlan Plan;
    internal ChunkLayout Chunks;
    internal int ClassCount;
    internal int PositionCount;
    internal NumberPointer Logits;
    internal NumberPointer Targets;
    internal NumberPointer Gradient;
    internal float* Losses;
    internal float* ClassWeights;
    internal float* RowWeights;
    internal LabelSource Labels;

    /// <summary>The numbers lie beyond the caches.</summary>
    internal bool ExceedsCache;

    /// <summary>What the plan's weights count in; see <see cref="LossUnit"/>.</summary>
    internal double Unit;

    /// <summary>The factor that reduction and unit give a row's gradient: the unit, or the unit / the sum of the weights.</summary>
    internal double Scale;

    /// <summary>Rows differ in weight, some may be ignored, or the plan has a unit.</summary>
    internal readonly bool HasRowScales => ClassWeights != null || RowWeights != null || Labels.HasIgnoreIndex || Unit != 1;

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
