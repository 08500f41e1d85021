namespace EmdGen.Kernels.Blocks;

/// <summary>What a curvature needs of scratch behind a kernel's own: the results of one block, on their way to rows, and the structure's vectors.</summary>
internal static class CurvatureScratch
{
    /// <summary>The number of floats.</summary>
    internal static long Length(int classCount, long columns, int width) => Results(classCount, width) + (Math.Max(columns, classCount) * width);

    /// <summary>The number of floats of the results, before those of the structure.</summary>
    internal static nint Results(int classCount, int width) => ScratchStride.Of(classCount * width);
}
