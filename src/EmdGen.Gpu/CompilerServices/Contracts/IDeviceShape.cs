using System.ComponentModel;

namespace EmdGen.Gpu.CompilerServices.Contracts;

/// <summary>
/// Describes a class set to device kernels, by numbers that the device's compiler folds, and by how rows share the threads of a group.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IDeviceShape
{
    /// <summary>C, 2 or more.</summary>
    static abstract int ClassCount { get; }

    /// <summary>rho: 1 or 2.</summary>
    static abstract int Exponent { get; }

    /// <summary>The distance of two rows in shared memory, chosen so that threads of a warp meet in no bank.</summary>
    static abstract int RowStride { get; }

    /// <summary>A power of two: each of so many threads owns a segment of a row's classes.</summary>
    static abstract int ThreadsPerRow { get; }

    /// <summary>A power of two: how many rows a group works on.</summary>
    static abstract int RowsPerTile { get; }
}
