using System.Numerics;

namespace EmdGen.Validation;

/// <summary>Tells whether a call has its probabilities checked, and checks them for back ends without a vectorised check.</summary>
internal static class ProbabilityChecks
{
    /// <summary>True where a call's options ask for the check.</summary>
    internal static bool AreAskedFor(EmdOptions options) => options is { Input: EmdInput.Probabilities, ValidateProbabilities: true };

    /// <summary>Checks every row that is not ignored and holds no NaN, where the options ask for it.</summary>
    /// <exception cref="ArgumentException">A row is no distribution.</exception>
    internal static void Check<T>(ReadOnlySpan<T> probabilities, BatchShape shape, IgnoredRows ignored, EmdOptions options)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (AreAskedFor(options))
        {
            DistributionChecks.Check<T, WideReader<T>>(
                probabilities, shape, firstRow: 0, shape.RowCount, DistributionRule.Probabilities(ignored));
        }
    }
}
