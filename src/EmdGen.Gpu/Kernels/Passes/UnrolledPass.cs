using EmdGen.CompilerServices.Contracts;
using EmdGen.Gpu.CompilerServices.Contracts;
using EmdGen.Gpu.Kernels.Numbers;
using EmdGen.Gpu.Kernels.Rows;

namespace EmdGen.Gpu.Kernels.Passes;

/// <summary>Few classes, one thread a row, all in registers.</summary>
internal readonly struct UnrolledPass<TShape> : ITilePass
    where TShape : struct, IUnrolledDeviceShape
{
    public static int ClassCount => TShape.ClassCount;

    public static int RowStride => TShape.RowStride;

    public static int ThreadsPerRow => 1;

    public static int RowsPerTile => 128;

    public static int SegmentLength => TShape.ClassCount;

    public static int FlowStride => 0;

    public static int StagedLength => 0;

    public static WideNumber Run<TSoft, TGradient>(TileRow row, TilePlan plan)
        where TSoft : struct, ISwitch
        where TGradient : struct, ISwitch
    {
        float scale = row.Scale * plan.EmdWeight;
        float loss = TSoft.IsOn
            ? TShape.Soft<TGradient>(row.Masses, row.Targets, row.Start, scale)
            : TShape.Hard<TGradient>(row.Masses, row.Start, row.Label, scale);
        return WideNumber.Weighted(loss, plan.EmdWeight, 0);
    }
}
