using EmdGen.CompilerServices.Contracts;
using EmdGen.Gpu.Kernels.Numbers;
using EmdGen.Gpu.Kernels.Rows;

namespace EmdGen.Gpu.Tests.CudaDriver;

/// <summary>Rows of more classes than any device has room for.</summary>
internal readonly struct HugePass : ITilePass
{
    public static int ClassCount => 1 << 30;

    public static int RowStride => ClassCount;

    public static int ThreadsPerRow => 32;

    public static int RowsPerTile => 1;

    public static int SegmentLength => ClassCount / ThreadsPerRow;

    public static int FlowStride => ClassCount;

    public static int StagedLength => 0;

    public static WideNumber Run<TSoft, TGradient>(TileRow row, TilePlan plan)
        where TSoft : struct, ISwitch
        where TGradient : struct, ISwitch
        => default;
}
