using EmdGen.Gpu.Kernels.Rows;

namespace EmdGen.Gpu.Launching;

/// <summary>The group of a tile kernel.</summary>
/// <param name="ClassCount">C.</param>
/// <param name="RowsPerTile">How many rows it works on.</param>
/// <param name="GroupSize">How many threads it has.</param>
/// <param name="SharedBytes">How much shared memory it declares.</param>
internal readonly record struct TileNeeds(int ClassCount, int RowsPerTile, int GroupSize, long SharedBytes)
{
    /// <summary>Three arrays have a number more than they need, because none may be empty.</summary>
    private const int Spare = 3;

    /// <param name="targetTiles">How many tiles of targets are kept beside the logits'.</param>
    internal static TileNeeds Of<TPass>(int targetTiles)
        where TPass : struct, ITilePass
    {
        int threads = TPass.RowsPerTile * TPass.ThreadsPerRow;
        long numbers = ((1L + targetTiles) * TPass.RowStride) + TPass.FlowStride;
        long bytes = sizeof(float) * ((TPass.RowsPerTile * numbers) + (2L * threads) + TPass.StagedLength + Spare);
        return new TileNeeds(TPass.ClassCount, TPass.RowsPerTile, threads, bytes);
    }
}
