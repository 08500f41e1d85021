namespace EmdGen.Kernels;

/// <summary>The numbers of one block between the passes over its classes: three vectors a class.</summary>
internal readonly unsafe struct ChainScratch
{
    /// <summary>Numbers in a cache line.</summary>
    private const int Line = 16;

    internal ChainScratch(float* memory, int classCount, int width)
    {
        Masses = memory;
        ToFlows = Apart.Of(classCount * width);
        for (int j = 0; j < classCount; j++)
            Indices[j] = j;
    }

    /// <summary>[C]: logits, then exp(z - max), the probabilities before division by their sum.</summary>
    internal float* Masses { get; }

    /// <summary>[C]: prefix sums, then the potentials V_j that the gradient is made of.</summary>
    internal float* Flows => Masses + ToFlows;

    /// <summary>[C]: the target distribution, where there is one.</summary>
    internal float* Targets => Masses + (2 * ToFlows);

    /// <summary>[C], one number a class: its index. Loading it leaves the arithmetic units free, which counting up does not.</summary>
    internal float* Indices => Masses + (3 * ToFlows);

    /// <summary>How far a class's flow lies from its mass, and its target from its flow.</summary>
    internal nint ToFlows { get; }

    /// <summary>How many floats a block needs.</summary>
    internal static int Length(int classCount, int width)
        => (int)(3 * Apart.Of(classCount * width)) + (((classCount - 1) | (Line - 1)) + 1);
}
