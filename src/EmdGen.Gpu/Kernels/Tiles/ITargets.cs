using EmdGen.Gpu.Kernels.Rows;
using ILGPU;

namespace EmdGen.Gpu.Kernels.Tiles;

/// <summary>Reads targets: labels, or distributions.</summary>
internal interface ITargets<TTarget>
    where TTarget : unmanaged
{
    /// <summary>1 where distributions need shared memory like the logits, or 0.</summary>
    static abstract int TilesPerRow { get; }

    /// <summary>The label of a row; 0 for a distribution.</summary>
    static abstract long Label(ArrayView<TTarget> targets, long row);

    /// <summary>The number of a distribution.</summary>
    static abstract float Number(ArrayView<TTarget> targets, long index);

    /// <summary>Copies the distributions of a tile to shared memory.</summary>
    static abstract void Load<TPass>(ArrayView<TTarget> targets, ArrayView<float> tile, long firstRow, int rowCount, TilePlan plan)
        where TPass : struct, ITilePass;
}
