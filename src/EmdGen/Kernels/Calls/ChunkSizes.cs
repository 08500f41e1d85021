using EmdGen.Numbers;

namespace EmdGen.Kernels.Calls;

/// <summary>The sizes of a chunk's scratch, in floats, known to fit one array before anything is computed.</summary>
internal readonly struct ChunkSizes
{
    /// <summary>
    /// The most classes that a kernel tells apart, as it compares class indices in float32, where 2^24 + 1 is no number.
    /// </summary>
    internal const int LargestClassCount = 1 << 24;

    /// <summary>A cache line, in bytes.</summary>
    internal const int Alignment = 64;

    /// <exception cref="ArgumentException">The classes are too many to tell apart, or for their scratch to be one array.</exception>
    internal ChunkSizes(in Batch batch, long kernelScratch, int width)
    {
        Rows = batch.Chunks.RowsPerChunk + width;
        TileRows = batch.IsTiled ? WidenedTile.Rows(batch.ClassCount, width) : 0;
        ApartRows = batch.Terms.AreApart ? TileRows : 0;
        bool hasCurvature = !batch.Curvature.IsNull;
        CurvatureRows = hasCurvature ? TileRows : 0;
        ApartCurvatureRows = hasCurvature ? ApartRows : 0;
        TailBlocks = hasCurvature ? 4 : 3;
        HasRowScales = batch.HasRowScales;
        long total = Total(batch.ClassCount, kernelScratch, width);
        if (batch.ClassCount > LargestClassCount)
            throw TooMany($"There are {batch.ClassCount} classes, but {LargestClassCount} at most can be told apart.");
        if (total > Array.MaxLength)
            throw TooMany($"{batch.ClassCount} classes need {total} numbers of scratch, but an array holds {Array.MaxLength} at most.");
        Kernel = (int)kernelScratch;
        Length = (int)total;
    }

    /// <summary>The kernel's own scratch.</summary>
    internal int Kernel { get; }

    /// <summary>The rows of a chunk, and of a vector beyond them.</summary>
    internal int Rows { get; }

    /// <summary>The rows of a tile; 0 where the kernel reads the batch itself.</summary>
    internal int TileRows { get; }

    /// <summary>The rows of a tile where the kernel's first term is kept while it computes the second; 0 where it computes both at once.</summary>
    internal int ApartRows { get; }

    /// <summary>The rows of a tile where a curvature is asked for.</summary>
    internal int CurvatureRows { get; }

    /// <summary>The rows of a tile whose first term's curvature is kept.</summary>
    internal int ApartCurvatureRows { get; }

    /// <summary>The blocks for the last rows: as many as there are arrays with a class axis.</summary>
    internal int TailBlocks { get; }

    /// <summary>A weight in float64 is kept of every row.</summary>
    internal bool HasRowScales { get; }

    /// <summary>All of it.</summary>
    internal int Length { get; }

    /// <summary>Computed in 64 bits: where the sum fits 32, so does every part.</summary>
    private long Total(int classCount, long kernelScratch, int width)
        => kernelScratch
            + ((HasRowScales ? 5L : 3L) * Rows)
            + ((long)TailBlocks * classCount * width)
            + (2L * TileRows * classCount)
            + (ApartRows * (classCount + 1L))
            + ((CurvatureRows + (long)ApartCurvatureRows) * classCount)
            + (Alignment / sizeof(float));

    private static ArgumentException TooMany(FormattableString text) => new(FormattableString.Invariant(text), "distance");
}
