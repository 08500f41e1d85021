namespace EmdGen.Validation;

/// <summary>What a refusal of a row that is no distribution says, whoever has found the row.</summary>
internal static class DistributionRefusals
{
    /// <summary>Refuses a number that is not finite, or negative.</summary>
    internal static ArgumentException Number(in DistributionRule rule, long row, int j, double value)
        => Invalid(rule, row, $"has {value} for class {j}, but {rule.Noun}must be finite and not negative.");

    /// <summary>Refuses a sum.</summary>
    internal static ArgumentException Sum(in DistributionRule rule, long row, double sum, double tolerance)
        => Invalid(rule, row, $"sums to {sum}, but {rule.Noun}must sum to 1 within {tolerance}.");

    private static ArgumentException Invalid(in DistributionRule rule, long row, FormattableString fault)
        => new(
            FormattableString.Invariant($"Row {row} of {rule.Argument}{rule.Meaning} ") + FormattableString.Invariant(fault),
            rule.Argument);
}
