namespace EmdGen.Gpu.Launching;

/// <summary>The kernels of a call, ready to be started one after the other. What they leave to be added up lies in one array of sums.</summary>
internal interface IKernelQueue
{
    /// <summary>The number of rows that a group of the tile kernel works on.</summary>
    int RowsPerTile { get; }

    /// <summary>Sums the weights of rows, group by group. A sum of weights takes two places in the array: a number and its exponent.</summary>
    void SumWeights(int groupCount);

    /// <summary>Computes the rows, tile by tile.</summary>
    void Tiles(int groupCount);

    /// <summary>Adds up sums, segment by segment.</summary>
    /// <param name="sums">What is added up.</param>
    /// <param name="segments">Where each segment's sum goes.</param>
    void AddUp(SumRange sums, SumRange segments);

    /// <summary>Adds up sums of weights, segment by segment.</summary>
    /// <param name="sums">What is added up.</param>
    /// <param name="segments">Where each segment's sum goes.</param>
    void AddUpWeights(SumRange sums, SumRange segments);

    /// <summary>Adds up what is left of weights.</summary>
    void FinishWeights(SumRange sums);

    /// <summary>Adds up what is left of losses, and divides.</summary>
    void FinishLosses(SumRange sums, bool hasWeightSum);
}
