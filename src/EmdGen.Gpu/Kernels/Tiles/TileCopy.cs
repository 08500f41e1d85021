using EmdGen.Gpu.Kernels.Numbers;
using EmdGen.Gpu.Kernels.Rows;
using ILGPU;
using ILGPU.Runtime;

namespace EmdGen.Gpu.Kernels.Tiles;

/// <summary>
/// Between memory and the shared tile of a group: by vectors of 16 bytes for whole tiles of [N,C] that begin where vectors may, one number at a
/// time for all others, and along the positions for [N,C,S]. Neighbouring threads touch neighbouring memory in each.
/// </summary>
internal static class TileCopy<T, TNumber, TPass>
    where T : unmanaged
    where TNumber : struct, INumberFormat<T>
    where TPass : struct, ITilePass
{
    /// <summary>The number of vectors that a thread asks for before it waits for the first.</summary>
    private const int Ahead = 4;

    private const int VectorBytes = 16;

    private static int Threads => TPass.RowsPerTile * TPass.ThreadsPerRow;

    private static int Count => TPass.RowsPerTile * TPass.ClassCount;

    private static int VectorCount => Count / TNumber.PerVector;

    /// <summary>Tiles end where vectors do, and rows too where they are set apart in the tile.</summary>
    private static bool FitsVectors
        => Count % TNumber.PerVector == 0 && (TPass.RowStride == TPass.ClassCount || TPass.ClassCount % TNumber.PerVector == 0);

    /// <summary>Fills the tile; rows beyond the last are 0.</summary>
    internal static void Load(ArrayView<T> source, ArrayView<float> tile, long firstRow, int rowCount, int positions, int isAligned)
    {
        if (positions != 1)
            LoadPositions(source, tile, firstRow, rowCount, positions);
        else if (FitsVectors && isAligned != 0 && rowCount == TPass.RowsPerTile)
            LoadVectors(source.SubView(firstRow * TPass.ClassCount, Count).Cast<Bits128>().AsAligned(VectorBytes), tile);
        else
            LoadNumbers(source, tile, firstRow, rowCount);
    }

    /// <summary>Writes the tile's rows that there are.</summary>
    internal static void Store(ArrayView<float> tile, ArrayView<T> destination, long firstRow, int rowCount, int positions, int isAligned)
    {
        if (positions != 1)
        {
            StorePositions(tile, destination, firstRow, rowCount, positions);
        }
        else if (FitsVectors && isAligned != 0 && rowCount == TPass.RowsPerTile)
        {
            ArrayView<Bits128> vectors = destination.SubView(firstRow * TPass.ClassCount, Count).Cast<Bits128>().AsAligned(VectorBytes);
            for (int i = Group.IdxX; i < VectorCount; i += Threads)
                vectors[i] = TNumber.Pack(tile, InTile(i * TNumber.PerVector));
        }
        else
        {
            long start = firstRow * TPass.ClassCount;
            for (int i = Group.IdxX; i < rowCount * TPass.ClassCount; i += Threads)
                destination[start + i] = TNumber.Narrow(tile[InTile(i)]);
        }
    }

    private static void LoadVectors(ArrayView<Bits128> source, ArrayView<float> tile)
    {
        int last = VectorCount - 1;
        for (int i = Group.IdxX; i < VectorCount; i += Ahead * Threads)
        {
            int j = i + Threads, k = j + Threads, l = k + Threads;
            Bits128 a = source[i];
            Bits128 b = source[IntrinsicMath.Min(j, last)];
            Bits128 c = source[IntrinsicMath.Min(k, last)];
            Bits128 d = source[IntrinsicMath.Min(l, last)];
            TNumber.Unpack(a, tile, InTile(i * TNumber.PerVector));
            if (j <= last)
                TNumber.Unpack(b, tile, InTile(j * TNumber.PerVector));
            if (k <= last)
                TNumber.Unpack(c, tile, InTile(k * TNumber.PerVector));
            if (l <= last)
                TNumber.Unpack(d, tile, InTile(l * TNumber.PerVector));
        }
    }

    private static void LoadNumbers(ArrayView<T> source, ArrayView<float> tile, long firstRow, int rowCount)
    {
        int count = rowCount * TPass.ClassCount;
        long start = firstRow * TPass.ClassCount;
        for (int i = Group.IdxX; i < Count; i += Threads)
            tile[InTile(i)] = i < count ? TNumber.Widen(source[start + i]) : 0f;
    }

    private static void LoadPositions(ArrayView<T> source, ArrayView<float> tile, long firstRow, int rowCount, int positions)
    {
        int row = Group.IdxX % TPass.RowsPerTile;
        long start = ImageStart(firstRow + row, positions);
        for (int j = Group.IdxX / TPass.RowsPerTile; j < TPass.ClassCount; j += TPass.ThreadsPerRow)
        {
            tile[(row * TPass.RowStride) + j] = row < rowCount ? TNumber.Widen(source[start + ((long)j * positions)]) : 0f;
        }
    }

    private static void StorePositions(ArrayView<float> tile, ArrayView<T> destination, long firstRow, int rowCount, int positions)
    {
        int row = Group.IdxX % TPass.RowsPerTile;
        long start = ImageStart(firstRow + row, positions);
        for (int j = Group.IdxX / TPass.RowsPerTile; j < TPass.ClassCount && row < rowCount; j += TPass.ThreadsPerRow)
            destination[start + ((long)j * positions)] = TNumber.Narrow(tile[(row * TPass.RowStride) + j]);
    }

    /// <summary>The index of class 0 of a position in [N,C,S].</summary>
    private static long ImageStart(long row, int positions)
    {
        long image = row / positions;
        return (image * TPass.ClassCount * positions) + (row - (image * positions));
    }

    /// <summary>The index in shared memory of a number of the tile in memory.</summary>
    private static int InTile(int index)
        => TPass.RowStride == TPass.ClassCount ? index : index + (index / TPass.ClassCount * (TPass.RowStride - TPass.ClassCount));
}
