namespace EmdGen.Kernels.Calls;

/// <summary>The scratch of one chunk: the kernel's, and the numbers that are kept of every row.</summary>
internal readonly unsafe struct ChunkMemory
{
    /// <summary>A cache line, in bytes.</summary>
    private const int Alignment = 64;

    internal ChunkMemory(float* start, in Batch batch, int kernelScratch, int tileRows, int width)
    {
        int capacity = Capacity(batch, width), block = batch.ClassCount * width;
        Kernel = (float*)(((nuint)start + Alignment - 1) & ~(nuint)(Alignment - 1));
        Scales = Kernel + kernelScratch;
        Losses = Scales + capacity;
        Labels = (int*)(Losses + capacity);
        Tail = (float*)(Labels + capacity);
        Logits = Tail + (3 * block);
        Targets = Logits + (tileRows * batch.ClassCount);
    }

    internal float* Kernel { get; }

    /// <summary>[rows].</summary>
    internal float* Scales { get; }

    /// <summary>[rows].</summary>
    internal float* Losses { get; }

    /// <summary>[rows].</summary>
    internal int* Labels { get; }

    /// <summary>Three blocks for the last rows of a tile.</summary>
    internal float* Tail { get; }

    /// <summary>[tile rows, C]: widened logits, and then their gradient, where the batch has 16-bit numbers.</summary>
    internal float* Logits { get; }

    /// <summary>[tile rows, C]: widened targets, where the batch has 16-bit numbers.</summary>
    internal float* Targets { get; }

    /// <summary>The number of floats in all.</summary>
    internal static int Length(in Batch batch, int kernelScratch, int tileRows, int width)
    {
        int tile = batch.Logits.Is16Bit ? tileRows * batch.ClassCount : 0;
        return (3 * Capacity(batch, width)) + (3 * batch.ClassCount * width) + kernelScratch + (2 * tile) + (Alignment / sizeof(float));
    }

    private static int Capacity(in Batch batch, int width) => batch.Chunks.RowsPerChunk + width;
}
