using EmdGen.Structures;

namespace EmdGen.Validation;

/// <summary>What a ground structure does not allow.</summary>
internal static class StructureChecks
{
    /// <summary>A table's loss may be negative, and then has no root.</summary>
    /// <exception cref="ArgumentException">A root is asked for where the table's loss may be negative.</exception>
    internal static void Options(GroundDistance distance, EmdOptions options)
    {
        if (distance is TableDistance table)
            Options(table.Costs.Single, options);
    }

    /// <inheritdoc cref="Options(GroundDistance, EmdOptions)"/>
    internal static void Options(CostTable costs, EmdOptions options)
    {
        if (options.Normalization == EmdNormalization.RootMean && costs.Smallest < 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"EmdNormalization.RootMean takes a root, but with a bias of {costs.Smallest} ")
                    + "the loss of this table can be negative.",
                nameof(options));
        }
    }

    /// <summary>A table's loss is defined for labels alone.</summary>
    /// <exception cref="NotSupportedException">The structure is a table.</exception>
    internal static void SoftTargets(GroundDistance distance)
    {
        if (distance is TableDistance)
            throw NoSoftTargets();
    }

    internal static NotSupportedException NoSoftTargets()
        => new(
            "A table of distances has no closed form for distributions as targets: give labels, take a chain or a tree as the distance, "
                + "or use ExactEmd, which finds the exact EMD of any table.");
}
