namespace EmdGen.Gpu.Launching;

/// <summary>
/// The kernels of a call, ready to be started one after the other. What they leave to be added up lies in one array of sums, each of which takes
/// two places: a number and its exponent.
/// </summary>
internal interface IKernelQueue
{
    /// <summary>The number of rows that a group of the tile kernel works on.</summary>
    int RowsPerTile { get; }

    /// <summary>The number of threads that a group of the kernels has which only add numbers.</summary>
    int SumGroupSize { get; }

    /// <summary>Sums the weights of rows, group by group.</summary>
    void SumWeights(int groupCount);

    /// <summary>Computes the rows, tile by tile.</summary>
    void Tiles(int groupCount);

    /// <summary>Adds up sums, segment by segment.</summary>
    /// <param name="sums">What is added up.</param>
    /// <param name="segments">Where each segment's sum goes.</param>
    void AddUp(SumRange sums, SumRange segments);

    /// <summary>Adds up what is left of weights.</summary>
    void FinishWeights(SumRange sums);

    /// <summary>Adds up what is left of losses, and divides.</summary>
    void FinishLosses(SumRange sums, bool hasWeightSum);
}
