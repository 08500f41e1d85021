namespace EmdGen.Kernels.Calls;

/// <summary>
/// The cut of a batch into chunks. It depends on the shape of the batch alone, never on threads or vector width, so that sums are the same
/// on any number of threads.
/// </summary>
internal readonly struct ChunkLayout
{
    private const int ElementsPerChunk = 16384;
    private const int RowsPerStep = 16;

    private readonly int rowCount;
    private readonly int positionCount;
    private readonly int chunksPerImage;

    internal ChunkLayout(int rowCount, int classCount, int positionCount)
    {
        this.rowCount = rowCount;
        this.positionCount = positionCount;
        RowsPerChunk = Math.Max(RowsPerStep, ElementsPerChunk / classCount / RowsPerStep * RowsPerStep);
        chunksPerImage = positionCount == 1 ? 0 : Pieces(positionCount);
        Count = positionCount == 1 ? Pieces(rowCount) : rowCount / positionCount * chunksPerImage;
    }

    /// <summary>The most rows a chunk has.</summary>
    internal int RowsPerChunk { get; }

    internal int Count { get; }

    /// <summary>The first row of chunk <paramref name="index"/>, and the number of its rows. With positions it stays inside one image.</summary>
    internal (int FirstRow, int Rows) this[int index]
    {
        get
        {
            if (positionCount == 1)
            {
                int row = index * RowsPerChunk;
                return (row, Math.Min(RowsPerChunk, rowCount - row));
            }

            (int image, int piece) = Math.DivRem(index, chunksPerImage);
            int position = piece * RowsPerChunk;
            return ((image * positionCount) + position, Math.Min(RowsPerChunk, positionCount - position));
        }
    }

    private int Pieces(int rows) => (int)(((long)rows + RowsPerChunk - 1) / RowsPerChunk);
}
