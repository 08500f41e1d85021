namespace EmdGen.Kernels.SingleRow;

/// <summary>The number of classes from which on one row along the vectors is faster than one row per lane.</summary>
internal static class SingleRowBorder
{
    /// <summary>The most groups of four vectors over which sums keep their digits.</summary>
    private const int MostGroups = 256;

    /// <summary>
    /// Measured for labels with a gradient in the second-level cache, time per number of one row along the vectors over that of one row per
    /// lane: 16 lanes 1.31 at 256 classes, 1.01 at 384, 0.94 at 448, 0.64 at 1000; 8 lanes 1.07 at 256, 1.00 at 320, 0.94 at 384, 0.73 at
    /// 1000; 4 lanes 1.02 at 128, 0.85 at 256, 0.75 at 1000. With fewer classes a row is over before its sums are known; with more, the
    /// rows of all lanes leave the cache.
    /// </summary>
    internal static bool IsFaster(int classCount, int width)
        => classCount >= Smallest(width) && RowScratch.Groups(classCount, width) <= MostGroups;

    private static int Smallest(int width) => width switch
    {
        >= 16 => 400,
        8 => 340,
        4 => 160,
        _ => int.MaxValue,
    };
}
