namespace EmdGen.Kernels.Calls;

/// <summary>The scratch of one chunk: the kernel's, and the numbers that are kept of every row.</summary>
internal readonly unsafe struct ChunkMemory
{
    internal ChunkMemory(float* start, in ChunkSizes sizes, int classCount, int width)
    {
        int block = classCount * width;
        Kernel = (float*)(((nuint)start + ChunkSizes.Alignment - 1) & ~(nuint)(ChunkSizes.Alignment - 1));
        Scales = Kernel + sizes.Kernel;
        Losses = Scales + sizes.Rows;
        Labels = (int*)(Losses + sizes.Rows);
        Tail = (float*)(Labels + sizes.Rows);
        Logits = Tail + ((long)sizes.TailBlocks * block);
        Targets = Logits + ((long)sizes.TileRows * classCount);
        ApartGradient = Targets + ((long)sizes.TileRows * classCount);
        ApartLosses = ApartGradient + ((long)sizes.ApartRows * classCount);
        Curvature = ApartLosses + sizes.ApartRows;
        ApartCurvature = Curvature + ((long)sizes.CurvatureRows * classCount);
        Weights = (double*)(ApartCurvature + ((long)sizes.ApartCurvatureRows * classCount));
    }

    internal float* Kernel { get; }

    /// <summary>[rows].</summary>
    internal float* Scales { get; }

    /// <summary>[rows].</summary>
    internal float* Losses { get; }

    /// <summary>[rows].</summary>
    internal int* Labels { get; }

    /// <summary>A block each of logits, targets, gradient and curvature for the last rows of a tile.</summary>
    internal float* Tail { get; }

    /// <summary>[tile rows, C]: a tile's logits, and then their gradient.</summary>
    internal float* Logits { get; }

    /// <summary>[tile rows, C]: a tile's targets.</summary>
    internal float* Targets { get; }

    /// <summary>[tile rows, C]: the gradient of the first of two terms that the kernel computes apart.</summary>
    internal float* ApartGradient { get; }

    /// <summary>[tile rows].</summary>
    internal float* ApartLosses { get; }

    /// <summary>[tile rows, C]: a tile's curvature.</summary>
    internal float* Curvature { get; }

    /// <summary>[tile rows, C]: the curvature of the first of two terms.</summary>
    internal float* ApartCurvature { get; }

    /// <summary>[rows]: the rows' weights, where they have any.</summary>
    internal double* Weights { get; }
}
