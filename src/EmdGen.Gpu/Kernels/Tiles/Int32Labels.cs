using EmdGen.Gpu.Kernels.Rows;
using ILGPU;

namespace EmdGen.Gpu.Kernels.Tiles;

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
