namespace EmdGen.Validation;

/// <summary>Which rows of an argument have to be distributions, and what a refusal calls them.</summary>
internal readonly ref struct DistributionRule
{
    private DistributionRule(string argument, string noun)
    {
        Argument = argument;
        Noun = noun;
    }

    /// <summary>The name of the argument.</summary>
    internal string Argument { get; }

    /// <summary>What its numbers are, with a space behind, where the argument's name does not say so.</summary>
    internal string Noun { get; }

    /// <summary>Rows that hold a NaN are no fault: their loss is NaN.</summary>
    internal bool KeepsNaN { get; private init; }

    /// <summary>Rows that may hold anything.</summary>
    internal IgnoredRows Ignored { get; private init; }

    /// <summary>Every row of the argument called <paramref name="argument"/>.</summary>
    internal static DistributionRule EveryRow(string argument) => new(argument, "");

    /// <summary>Probabilities in the place of logits: neither ignored rows nor rows that hold a NaN are looked at.</summary>
    internal static DistributionRule Probabilities(IgnoredRows ignored)
        => new("logits", "probabilities ") { KeepsNaN = true, Ignored = ignored };
}
