namespace EmdGen.Gpu.Launching;

/// <summary>
/// The unit that a kernel counts a call's losses in: 1, or a power of two where alpha or lambda is so large or small that their products with
/// losses could leave float32 although those with the rows' weights do not. Dividing by it changes no digit.
/// </summary>
internal static class LossUnit
{
    /// <summary>Up to here a weight needs no unit: its products with losses, and their sums, have room above them.</summary>
    private const double Largest = 1L << 20;

    private const double Smallest = 1d / (1L << 40);

    /// <summary>The larger of the two weights is 2^24 units at most, so that it has room for the terms it is multiplied with.</summary>
    private const int LargestInUnits = 24;

    /// <summary>No loss counted in smaller units is one that float32 can hold, whatever the weight of its row.</summary>
    private const int LeastUnit = -500;

    internal static double Of(EmdOptions options, double defaultCrossEntropyWeight)
        => Of(options.CrossEntropyWeight ?? defaultCrossEntropyWeight, options.EmdWeight ?? 1);

    /// <summary>The unit of two weights.</summary>
    internal static double Of(double alpha, double lambda)
    {
        if (IsOrdinary(alpha) && IsOrdinary(lambda))
            return 1;
        int larger = Math.ILogB(Math.Max(alpha, lambda));
        int smaller = alpha == 0 || lambda == 0 ? larger : Math.ILogB(Math.Min(alpha, lambda));
        return Math.ScaleB(1, Math.Max(LeastUnit, Math.Max((larger + smaller) / 2, larger - LargestInUnits)));
    }

    private static bool IsOrdinary(double weight) => weight is 0 or (>= Smallest and <= Largest);
}
