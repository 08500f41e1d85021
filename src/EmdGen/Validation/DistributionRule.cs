namespace EmdGen.Validation;

/// <summary>Which rows of an argument have to be distributions, and what a refusal calls them.</summary>
internal readonly ref struct DistributionRule
{
    private DistributionRule(string argument) => Argument = argument;

    /// <summary>The name of the argument.</summary>
    internal string Argument { get; }

    /// <summary>What makes distributions of its rows, where its name says something else: words to follow that name.</summary>
    internal string Meaning { get; private init; } = "";

    /// <summary>What its numbers are then, with a space behind.</summary>
    internal string Noun { get; private init; } = "";

    /// <summary>Rows that hold a NaN are no fault: their loss is NaN.</summary>
    internal bool KeepsNaN { get; private init; }

    /// <summary>Rows that may hold anything.</summary>
    internal IgnoredRows Ignored { get; private init; }

    /// <summary>Every row of the argument called <paramref name="argument"/>.</summary>
    internal static DistributionRule EveryRow(string argument) => new(argument);

    /// <summary>Probabilities in the place of logits: neither ignored rows nor rows that hold a NaN are looked at.</summary>
    internal static DistributionRule Probabilities(IgnoredRows ignored)
        => new("logits")
        {
            Meaning = $", read as {nameof(EmdInput)}.{nameof(EmdInput.Probabilities)},",
            Noun = "probabilities ",
            KeepsNaN = true,
            Ignored = ignored,
        };

    /// <summary>A row is no fault, whatever it sums to.</summary>
    internal bool Excuses(int row, bool hasNaN) => Ignored.Contains(row) || (hasNaN && KeepsNaN);
}
