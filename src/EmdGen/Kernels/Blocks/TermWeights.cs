namespace EmdGen.Kernels.Blocks;

/// <summary>
/// The weights of a loss's two terms, cross entropy and EMD, in float64. Ordinary ones are the kernel's own. Of others the products with losses
/// could leave float32, although those with the rows' weights do not: the kernel computes its terms for the weight 1, and whoever runs it
/// multiplies them afterwards, in float64.
/// </summary>
internal readonly struct TermWeights
{
    private const double Largest = 1L << 20;

    private const double Smallest = 1d / (1L << 40);

    /// <param name="options">The options.</param>
    /// <param name="defaultCrossEntropyWeight">alpha where the options give none.</param>
    /// <param name="classCount">C.</param>
    /// <param name="structureUnit">The power of two that the kernel counts the structure's numbers in.</param>
    internal TermWeights(EmdOptions options, double defaultCrossEntropyWeight, int classCount, double structureUnit)
    {
        CrossEntropy = options.CrossEntropyWeight ?? defaultCrossEntropyWeight;
        Emd = options.EmdWeight ?? 1;
        if (options.Normalization == EmdNormalization.Mean)
            Emd /= classCount;
        if (structureUnit != 1)
            Emd *= options.Normalization == EmdNormalization.RootMean ? Math.Sqrt(structureUnit) : structureUnit;
        AreOrdinary = IsOrdinary(CrossEntropy) && IsOrdinary(Emd);
    }

    /// <summary>alpha.</summary>
    internal double CrossEntropy { get; }

    /// <summary>lambda, with the division by C of a mean inside the row, and the structure's unit.</summary>
    internal double Emd { get; }

    /// <summary>The kernel multiplies with both.</summary>
    internal bool AreOrdinary { get; }

    /// <summary>There are two terms, which the kernel computes one after the other.</summary>
    internal bool AreApart => !AreOrdinary && CrossEntropy != 0 && Emd != 0;

    /// <summary>What the only term is multiplied by after the kernel; 1 where there are two, or the kernel multiplies.</summary>
    internal double Unit => AreOrdinary || AreApart ? 1 : CrossEntropy != 0 ? CrossEntropy : Emd;

    private static bool IsOrdinary(double weight) => weight is 0 or (>= Smallest and <= Largest);
}
