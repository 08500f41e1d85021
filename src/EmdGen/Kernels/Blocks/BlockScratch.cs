namespace EmdGen.Kernels.Blocks;

/// <summary>
/// The numbers of one block between the passes over its classes: three vectors for each class, and behind them those of the structure.
/// </summary>
internal readonly unsafe struct BlockScratch
{
    /// <summary>The number of floats in a cache line.</summary>
    private const int Line = 16;

    internal BlockScratch(float* memory, int classCount, int width)
    {
        Masses = memory;
        Stride = ScratchStride.Of(classCount * width);
        for (int j = 0; j < classCount; j++)
            Indices[j] = j;
        Extra = memory + Length(classCount, width);
    }

    /// <summary>[C]: logits, then the softmax numerators e_j = exp(z_j - max); probabilities where those are given.</summary>
    internal float* Masses { get; }

    /// <summary>[C], first life of the second array: the prefix sum F_j of the masses up to each class.</summary>
    internal float* PrefixSums => Masses + Stride;

    /// <summary>[C], second life: the slope v_i of each edge of a chain.</summary>
    internal float* Slopes => Masses + Stride;

    /// <summary>[C], third life: the potential V_j of each class.</summary>
    internal float* Potentials => Masses + Stride;

    /// <summary>[C], last life: the gradient, on its way to rows.</summary>
    internal float* Gradient => Masses + Stride;

    /// <summary>[C]: the target distribution, where there is one.</summary>
    internal float* Targets => Masses + (2 * Stride);

    /// <summary>[C], one number a class: its index. Loading it leaves the arithmetic units free, which counting up does not.</summary>
    internal float* Indices => Masses + (3 * Stride);

    /// <summary>The vectors that the structure asked for beside these.</summary>
    internal float* Extra { get; }

    /// <summary>The distance of a class's number in one array from its number in the array before.</summary>
    internal nint Stride { get; }

    /// <summary>The number of floats that a block needs, without the structure's own.</summary>
    internal static long Length(int classCount, int width)
        => (3 * ScratchStride.Of((long)classCount * width)) + (((classCount - 1L) | (Line - 1)) + 1);
}
