namespace EmdGen.Kernels;

/// <summary>The numbers of one block between the passes over its classes: three vectors a column, of which each class has one.</summary>
internal readonly unsafe struct ChainScratch
{
    internal ChainScratch(float* memory, int columnCount, int width)
    {
        Masses = memory;
        Flows = memory + ((nint)columnCount * width);
        Targets = Flows + ((nint)columnCount * width);
    }

    /// <summary>[C]: logits, then exp(z - max), the probabilities before division by their sum.</summary>
    internal float* Masses { get; }

    /// <summary>[C]: prefix sums, then the potentials V_j that the gradient is made of.</summary>
    internal float* Flows { get; }

    /// <summary>[C]: the target distribution, where there is one.</summary>
    internal float* Targets { get; }

    /// <summary>How many floats a block needs.</summary>
    internal static int Length(int columnCount, int width) => 3 * columnCount * width;
}
