namespace EmdGen.Validation;

/// <summary>The rule for the weight of a row, the product of its own weight and its class's.</summary>
internal static class RowWeightChecks
{
    /// <summary>True where a weight becomes a factor in float32: a mean without losses divides it by the sum of all weights before.</summary>
    internal static bool AreFactors(EmdOptions options, bool hasLosses) => hasLosses || options.Reduction != EmdReduction.Mean;

    /// <summary>Checks the weight of a row with a label.</summary>
    /// <exception cref="ArgumentException">It is finite, and more than float32 can hold.</exception>
    internal static void Product(double weight, int row, int label, EmdOptions options)
    {
        if (IsTooLarge(weight))
            throw TooLarge(weight, row, options, FormattableString.Invariant($"ClassWeights[{label}], {options.ClassWeights.Span[label]}"));
    }

    /// <summary>Checks the weight of a row with a distribution.</summary>
    /// <exception cref="ArgumentException">It is finite, and more than float32 can hold.</exception>
    internal static void Product(double weight, int row, double classWeight, EmdOptions options)
    {
        if (IsTooLarge(weight))
            throw TooLarge(weight, row, options, FormattableString.Invariant($"the ClassWeights of its target, {classWeight}"));
    }

    private static bool IsTooLarge(double weight) => float.IsPositiveInfinity((float)weight) && double.IsFinite(weight);

    private static ArgumentException TooLarge(double weight, int row, EmdOptions options, string classWeight)
    {
        string rowWeight = options.RowWeights.IsEmpty
            ? ""
            : FormattableString.Invariant($"RowWeights[{row}], {options.RowWeights.Span[row]}, times ");
        return new ArgumentException(
            FormattableString.Invariant($"Row {row} has the weight {weight}, which is {rowWeight}{classWeight}: more than float32 can hold."),
            "options");
    }
}
