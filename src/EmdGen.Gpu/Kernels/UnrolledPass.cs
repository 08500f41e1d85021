using EmdGen.CompilerServices;
using EmdGen.Gpu.CompilerServices;

namespace EmdGen.Gpu.Kernels;

/// <summary>Few classes, one thread a row, all in registers.</summary>
internal readonly struct UnrolledPass<TRows> : ITilePass
    where TRows : struct, IUnrolledRows
{
    public static int ClassCount => TRows.ClassCount;

    public static int RowStride => TRows.RowStride;

    public static int ThreadsPerRow => 1;

    public static int RowsPerTile => 128;

    public static int SegmentLength => TRows.ClassCount;

    public static int FlowStride => 0;

    public static int StagedLength => 0;

    public static float Run<TSoft, TGradient>(TileRow row, TilePlan plan)
        where TSoft : struct, ISwitch
        where TGradient : struct, ISwitch
    {
        float scale = row.Scale * plan.EmdWeight;
        float loss = TSoft.IsOn
            ? TRows.Soft<TGradient>(row.Masses, row.Targets, row.Start, scale)
            : TRows.Hard<TGradient>(row.Masses, row.Start, row.Label, scale);
        return loss * plan.EmdWeight;
    }
}
