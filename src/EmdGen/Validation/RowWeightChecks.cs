namespace EmdGen.Validation;

/// <summary>The rule for the weight of a row, the product of its own weight and its class's.</summary>
internal static class RowWeightChecks
{
    /// <summary>True where a weight becomes a factor in float32: a mean without losses divides it by the sum of all weights before.</summary>
    internal static bool AreFactors(EmdOptions options, bool hasLosses) => hasLosses || options.Reduction != EmdReduction.Mean;

    /// <summary>Checks the weight of a row.</summary>
    /// <param name="weight">The product.</param>
    /// <param name="row">The row.</param>
    /// <param name="label">Its class; -1 where it has a distribution.</param>
    /// <param name="mean">The mean of the class weights under that distribution.</param>
    /// <param name="options">The call's options.</param>
    /// <exception cref="ArgumentException">It is finite, and more than float32 can hold.</exception>
    internal static void Product(double weight, int row, int label, double mean, EmdOptions options)
    {
        if (IsTooLarge(weight))
            throw TooLarge(weight, row, label, mean, options);
    }

    private static bool IsTooLarge(double weight) => float.IsPositiveInfinity((float)weight) && double.IsFinite(weight);

    private static ArgumentException TooLarge(double weight, int row, int label, double mean, EmdOptions options)
    {
        string classWeight = label < 0
            ? FormattableString.Invariant($"the ClassWeights of its target, {mean}")
            : FormattableString.Invariant($"ClassWeights[{label}], {options.WeightsOfClasses[label]}");
        string rowWeight = options.RowWeights.IsEmpty
            ? ""
            : FormattableString.Invariant($"RowWeights[{row}], {options.WeightsOfRows[row]}, times ");
        return new ArgumentException(
            FormattableString.Invariant($"Row {row} has the weight {weight}, which is {rowWeight}{classWeight}: more than float32 can hold."),
            "options");
    }
}
