namespace EmdGen.Generators.Emission.Gpu;

/// <summary>
/// The way a group of threads shares a tile of rows. A thread's loops over its segment of a row run over shared memory, which holds for each row
/// logits, targets and what the structure leaves.
/// </summary>
/// <param name="classCount">C.</param>
/// <param name="flowStride">How many numbers a structure leaves for a row.</param>
/// <param name="stagedLength">How many numbers of the structure itself are kept there.</param>
internal sealed class TileShape(int classCount, int flowStride, int stagedLength = 0)
{
    private const int Threads = 128;
    private const int LongestSegment = 24;
    private const int MostThreadsPerRow = 32;

    /// <summary>Of the 12288 that the 48 KB of a group hold; the rest is for the threads' sums.</summary>
    private const int MostNumbers = 11500;

    /// <summary>The largest table that leaves room for rows.</summary>
    private const int MostStaged = 2048;

    /// <summary>
    /// The distance between rows, chosen so that the threads of a warp, a row each, meet in as few of the 32 banks as they can: with vectors of
    /// four for multiples of eight, which need the gap.
    /// </summary>
    public static int RowStrideOf(int classCount) => classCount % 8 == 0 ? classCount + 4 : classCount;

    /// <summary>The numbers of a table of costs that are kept in shared memory: all of them or none.</summary>
    public static int StagedLengthOf(int classCount) => classCount * classCount <= MostStaged ? classCount * classCount : 0;

    public int ThreadsPerRow
    {
        get
        {
            int threads = 1;
            while (threads < MostThreadsPerRow && threads * LongestSegment < classCount)
                threads *= 2;
            return threads;
        }
    }

    public int RowsPerTile
    {
        get
        {
            int rows = Threads / ThreadsPerRow;
            while (rows > 1 && rows * ((2 * RowStrideOf(classCount)) + flowStride) > MostNumbers - stagedLength)
                rows /= 2;
            return rows;
        }
    }
}
