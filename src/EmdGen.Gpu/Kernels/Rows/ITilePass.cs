using EmdGen.CompilerServices.Contracts;
using EmdGen.Gpu.Kernels.Numbers;

namespace EmdGen.Gpu.Kernels.Rows;

/// <summary>Computes the rows of a tile, once they are in shared memory.</summary>
internal interface ITilePass
{
    static abstract int ClassCount { get; }

    static abstract int RowStride { get; }

    static abstract int ThreadsPerRow { get; }

    static abstract int RowsPerTile { get; }

    /// <summary>The number of classes that each thread of a row owns.</summary>
    static abstract int SegmentLength { get; }

    /// <summary>The number of numbers that a row needs in Flows.</summary>
    static abstract int FlowStride { get; }

    /// <summary>The number of constants that are copied to shared memory.</summary>
    static abstract int StagedLength { get; }

    /// <summary>
    /// The loss of the row before its weight, in units. Where the gradient is on, Masses are overwritten with it, times the row's scale; where alpha
    /// has an exponent of its own, each of them has one too, in Flows.
    /// </summary>
    static abstract WideNumber Run<TSoft, TGradient>(TileRow row, TilePlan plan)
        where TSoft : struct, ISwitch
        where TGradient : struct, ISwitch;
}
