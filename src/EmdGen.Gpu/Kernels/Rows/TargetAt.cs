using EmdGen.CompilerServices.Contracts;
using ILGPU;

namespace EmdGen.Gpu.Kernels.Rows;

/// <summary>The target of a class, smoothed.</summary>
internal static class TargetAt<TSoft>
    where TSoft : struct, ISwitch
{
    internal static float Class(TileRow row, TilePlan plan, int j)
    {
        float target = Given(row, j);
        return plan.IsSmoothed != 0 ? (target * plan.Kept) + plan.Spread : target;
    }

    private static float Given(TileRow row, int j)
    {
        if (TSoft.IsOn)
            return row.Targets[row.Start + j];
        return Utilities.Select(j == row.Label, 1f, 0f);
    }
}
