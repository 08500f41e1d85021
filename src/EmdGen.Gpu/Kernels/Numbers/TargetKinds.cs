using ILGPU;

namespace EmdGen.Gpu.Kernels.Numbers;

/// <summary>Class indices of 32 bits.</summary>
internal readonly struct Int32Labels : ITargets<int>
{
    public static int TilesPerRow => 0;

    public static long Label(ArrayView<int> targets, long row) => targets[row];

    public static float Number(ArrayView<int> targets, long index) => 0f;

    public static void Load<TPass>(ArrayView<int> targets, ArrayView<float> tile, long firstRow, int rowCount, TilePlan plan)
        where TPass : struct, ITilePass
    {
    }
}

/// <summary>Class indices of 64 bits.</summary>
internal readonly struct Int64Labels : ITargets<long>
{
    public static int TilesPerRow => 0;

    public static long Label(ArrayView<long> targets, long row) => targets[row];

    public static float Number(ArrayView<long> targets, long index) => 0f;

    public static void Load<TPass>(ArrayView<long> targets, ArrayView<float> tile, long firstRow, int rowCount, TilePlan plan)
        where TPass : struct, ITilePass
    {
    }
}

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
