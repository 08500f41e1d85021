namespace EmdGen.Kernels;

/// <summary>One call's pinned arguments, checked, and what was resolved from them.</summary>
internal unsafe struct Batch
{
    internal ChainPlan Plan;
    internal ChunkLayout Chunks;
    internal int ClassCount;
    internal int PositionCount;
    internal float* Logits;
    internal float* Targets;
    internal float* Losses;
    internal float* Gradient;
    internal float* ClassWeights;
    internal float* RowWeights;
    internal LabelSource Labels;

    /// <summary>Whether the numbers lie beyond the caches.</summary>
    internal bool IsFar;

    /// <summary>What the reduction makes of a row's gradient: 1, or 1 / the sum of the weights.</summary>
    internal float Scale;

    /// <summary>Whether rows differ in weight, or some may be ignored.</summary>
    internal readonly bool HasRowScales => ClassWeights != null || RowWeights != null || Labels.HasIgnoreIndex;
}
