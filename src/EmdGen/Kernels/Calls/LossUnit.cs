namespace EmdGen.Kernels.Calls;

/// <summary>
/// The unit that a kernel counts a call's losses in: 1, or a power of two where alpha or lambda is so large or small that their products with
/// losses could leave float32 although those with the rows' weights do not. Dividing by it changes no digit.
/// </summary>
internal static class LossUnit
{
    private const double Smallest = 1d / (1L << 40);
    private const double Largest = 1L << 20;

    /// <summary>The larger of the two weights is 2^24 units at most, so that it has room for the terms it is multiplied with.</summary>
    private const int LargestInUnits = 24;

    /// <summary>No weight that float32 can hold is above it, and none below it gives anything that float32 can hold.</summary>
    private const int LeastUnit = -500;

    internal static double Of(EmdOptions options, double defaultCrossEntropyWeight)
    {
        double alpha = options.CrossEntropyWeight ?? defaultCrossEntropyWeight, lambda = options.EmdWeight ?? 1;
        if (IsOrdinary(alpha) && IsOrdinary(lambda))
            return 1;
        int larger = Math.ILogB(Math.Max(alpha, lambda));
        int smaller = alpha == 0 || lambda == 0 ? larger : Math.ILogB(Math.Min(alpha, lambda));
        return Math.ScaleB(1, Math.Max(LeastUnit, Math.Max((larger + smaller) / 2, larger - LargestInUnits)));
    }

    private static bool IsOrdinary(double weight) => weight is 0 or (>= Smallest and <= Largest);
}
