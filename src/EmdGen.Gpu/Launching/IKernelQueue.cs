namespace EmdGen.Gpu.Launching;

/// <summary>The kernels of a call, ready to be started one after the other.</summary>
internal interface IKernelQueue
{
    /// <summary>How many rows a group of the tile kernel works on.</summary>
    int RowsPerTile { get; }

    /// <summary>Sums the weights of rows, group by group.</summary>
    void SumWeights(int groupCount);

    /// <summary>Adds up what the groups left of weights.</summary>
    void FinishWeights(int sumCount);

    /// <summary>Computes the rows, tile by tile.</summary>
    void Tiles(int groupCount);

    /// <summary>Adds up what the tiles left of losses, and divides.</summary>
    void FinishLosses(int sumCount, bool hasWeightSum);
}
