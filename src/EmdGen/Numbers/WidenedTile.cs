namespace EmdGen.Numbers;

/// <summary>
/// A few rows of a batch in float32 in scratch, widened where they have 16 bits, which stays in the first cache: [rows, C], or [C, capacity] of one image.
/// </summary>
/// <param name="classCount">C.</param>
/// <param name="positionCount">S; 1 for [N,C].</param>
/// <param name="capacity">The most rows it holds.</param>
internal readonly unsafe struct WidenedTile(int classCount, int positionCount, int capacity)
{
    /// <summary>The numbers of a tile, 8 KiB: as fast as 16 KiB (measured), with room left for targets and for the kernel's scratch.</summary>
    private const int Elements = 2048;

    /// <summary>The distance between two classes of one position in the tile; 0 for row-major data.</summary>
    internal nint ClassStride => positionCount == 1 ? 0 : capacity;

    /// <summary>The number of rows in a tile: whole blocks, and one at the least.</summary>
    internal static int Rows(int classCount, int width) => (int)Math.Max(1, Elements / ((long)classCount * width)) * width;

    /// <summary>Widens rows into the tile.</summary>
    /// <param name="source">The batch.</param>
    /// <param name="index">The index in it of the first row's first class.</param>
    /// <param name="rows">The number of rows; with positions, of one image.</param>
    /// <param name="tile">The scratch.</param>
    internal void In(NumberPointer source, nint index, int rows, float* tile)
    {
        if (positionCount == 1)
        {
            source.Widen(index, tile, rows * classCount);
            return;
        }

        for (int j = 0; j < classCount; j++)
            source.Widen(index + ((nint)j * positionCount), tile + (j * ClassStride), rows);
    }

    /// <summary>Narrows the tile's rows into the batch; the parameters are those of <see cref="In"/>.</summary>
    internal void Out(float* tile, NumberPointer destination, nint index, int rows)
    {
        if (positionCount == 1)
        {
            destination.Narrow(tile, index, rows * classCount);
            return;
        }

        for (int j = 0; j < classCount; j++)
            destination.Narrow(tile + (j * ClassStride), index + ((nint)j * positionCount), rows);
    }
}
