using EmdGen.Gpu.Kernels.Numbers;
using EmdGen.Gpu.Kernels.Rows;
using ILGPU;

namespace EmdGen.Gpu.Kernels.Tiles;

/// <summary>Distributions over the classes, in the type of the logits.</summary>
internal readonly struct SoftTargets<T, TNumber> : ITargets<T>
    where T : unmanaged
    where TNumber : struct, INumberFormat<T>
{
    public static int TilesPerRow => 1;

    public static long Label(ArrayView<T> targets, long row) => 0;

    public static float Number(ArrayView<T> targets, long index) => TNumber.Widen(targets[index]);

    public static void Load<TPass>(ArrayView<T> targets, ArrayView<float> tile, long firstRow, int rowCount, TilePlan plan)
        where TPass : struct, ITilePass
        => TileCopy<T, TNumber, TPass>.Load(targets, tile, firstRow, rowCount, plan.PositionCount, plan.AreTargetsAligned);
}
