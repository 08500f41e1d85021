namespace EmdGen.Validation;

/// <summary>What a refusal of a row that is no distribution says, whoever has found the row.</summary>
internal static class DistributionRefusals
{
    /// <summary>Refuses a row for its first number that is not finite, or negative, or else for its sum.</summary>
    /// <param name="rule">What was asked.</param>
    /// <param name="row">Its index.</param>
    /// <param name="bad">The class of that number; -1 where there is none.</param>
    /// <param name="value">The number, or the sum.</param>
    /// <param name="tolerance">How far from 1 the sum may be.</param>
    internal static ArgumentException Of(in DistributionRule rule, long row, int bad, double value, double tolerance) => bad < 0
        ? Invalid(rule, row, $"sums to {value}, but {rule.Noun}must sum to 1 within {tolerance}.")
        : Invalid(rule, row, $"has {value} for class {bad}, but {rule.Noun}must be finite and not negative.");

    private static ArgumentException Invalid(in DistributionRule rule, long row, FormattableString fault)
        => new(
            FormattableString.Invariant($"Row {row} of {rule.Argument}{rule.Meaning} ") + FormattableString.Invariant(fault),
            rule.Argument);
}
