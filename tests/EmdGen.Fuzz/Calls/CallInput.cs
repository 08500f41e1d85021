using EmdGen.Fuzz.Memory;

namespace EmdGen.Fuzz.Calls;

/// <summary>What a call was given, in float64 and by class index: what the reference gets.</summary>
internal sealed class CallInput
{
    internal double[] Logits { get; } = new double[CallMemory.MostNumbers];

    internal double[] Targets { get; } = new double[CallMemory.MostNumbers];

    /// <summary>Class indices; <see cref="Ignored"/> for rows that do not count.</summary>
    internal long[] Labels { get; } = new long[CallMemory.MostNumbers];

    internal float[] RowWeights { get; } = new float[CallMemory.MostNumbers];

    internal float[] ClassWeights { get; } = new float[CallMemory.MostNumbers];

    /// <summary>No class index.</summary>
    internal const long Ignored = -1;
}
