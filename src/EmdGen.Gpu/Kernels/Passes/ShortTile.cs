using EmdGen.CompilerServices.Contracts;
using EmdGen.Gpu.Kernels.Numbers;
using EmdGen.Gpu.Kernels.Rows;
using ILGPU;

namespace EmdGen.Gpu.Kernels.Passes;

/// <summary>
/// The rows of a pass in tiles of a few, for devices whose groups have few threads. ILGPU's processor device is one if it is made so: its threads
/// are the system's, which wait for each other the longer the more there are.
/// </summary>
internal readonly struct ShortTile<TPass> : ITilePass
    where TPass : struct, ITilePass
{
    private const int Threads = 8;
    private const int LeastRows = 2;

    public static int ClassCount => TPass.ClassCount;

    public static int RowStride => TPass.RowStride;

    public static int ThreadsPerRow => TPass.ThreadsPerRow;

    public static int RowsPerTile => IntrinsicMath.Min(TPass.RowsPerTile, IntrinsicMath.Max(LeastRows, Threads / TPass.ThreadsPerRow));

    public static int SegmentLength => TPass.SegmentLength;

    public static int FlowStride => TPass.FlowStride;

    public static int StagedLength => TPass.StagedLength;

    public static WideNumber Run<TSoft, TGradient>(TileRow row, TilePlan plan)
        where TSoft : struct, ISwitch
        where TGradient : struct, ISwitch
        => TPass.Run<TSoft, TGradient>(row, plan);
}
