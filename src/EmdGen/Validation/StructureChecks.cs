using EmdGen.CompilerServices.Contracts;
using EmdGen.Numbers;

namespace EmdGen.Validation;

/// <summary>Refusals of what a ground structure does not allow.</summary>
internal static class StructureChecks
{
    /// <summary>Checks options and targets of a call.</summary>
    /// <exception cref="ArgumentException">A root is asked for where the loss may be negative.</exception>
    /// <exception cref="NotSupportedException">Targets are soft, but the structure is a table.</exception>
    internal static void Call(GroundDistance distance, in EmdBatch batch, EmdOptions options)
    {
        Options(distance, options);
        if (batch.Kind == TargetKind.Soft)
            SoftTargets(distance);
    }

    /// <summary>Refuses a root of a loss that may be negative, as a table's may.</summary>
    /// <exception cref="ArgumentException">A root is asked for where the loss may be negative.</exception>
    internal static void Options(GroundDistance distance, EmdOptions options)
    {
        if (options.Normalization == EmdNormalization.RootMean && distance.Bias < 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"EmdNormalization.RootMean takes a root, but with a bias of {distance.Bias} ")
                    + "the loss of this table can be negative.",
                nameof(options));
        }
    }

    /// <summary>Refuses soft targets of a table, whose loss is defined for labels alone.</summary>
    /// <exception cref="NotSupportedException">The structure is a table.</exception>
    internal static void SoftTargets(GroundDistance distance)
    {
        if (!distance.TakesSoftTargets)
        {
            throw new NotSupportedException(
                "A table of distances has no closed form for distributions as targets: give labels, take a chain or a tree as the distance, "
                    + "or use ExactEmd, which finds the exact EMD of any table.");
        }
    }
}
