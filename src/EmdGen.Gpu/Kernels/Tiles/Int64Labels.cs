using EmdGen.Gpu.Kernels.Rows;
using ILGPU;

namespace EmdGen.Gpu.Kernels.Tiles;

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
