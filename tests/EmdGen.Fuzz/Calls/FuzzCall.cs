using EmdGen.Fuzz.Memory;
using EmdGen.Fuzz.Subjects;

namespace EmdGen.Fuzz.Calls;

/// <summary>One call, whose numbers lie in a <see cref="CallMemory"/>, and what must come of it.</summary>
internal sealed class FuzzCall
{
    internal required FuzzSubject Subject { get; init; }

    internal required NumberType Numbers { get; init; }

    internal required TargetType Targets { get; init; }

    internal required int Images { get; init; }

    /// <summary>S, whatever a fault makes the options say.</summary>
    internal required int Positions { get; init; }

    internal bool HasLosses { get; init; }

    internal bool HasGradient { get; init; }

    /// <summary>Whether the gradient goes where the logits are.</summary>
    internal bool IsInPlace { get; init; }

    /// <summary>Whether a curvature is asked for where the loss has one.</summary>
    internal bool MayHaveCurvature { get; init; }

    /// <summary>Whether a curvature is asked for: the methods for generic code alone take outputs.</summary>
    internal bool HasCurvature => MayHaveCurvature && Subject.HasCurvature && !ByName && Numbers == NumberType.Single
        && Targets != TargetType.Members && Options.Input == EmdInput.Logits && Options.Normalization != EmdNormalization.RootMean;

    /// <summary>Whether the method with a name of its own is called, not the one for generic code.</summary>
    internal bool ByName { get; set; }

    internal EmdOptions Options { get; set; } = EmdOptions.Default;

    internal GroundDistance? Given { get; set; }

    /// <summary>The type that 16-bit numbers are said to be of.</summary>
    internal Emd16BitType BitType { get; set; }

    internal Fault Fault { get; set; }

    /// <summary>Whether results follow from the definition: not where the values of targets or probabilities are bad and unchecked.</summary>
    internal bool IsCompared { get; set; } = true;

    internal int Rows => Images * Positions;

    internal int ClassCount => Subject.ClassCount;

    internal int NumberSize => Numbers == NumberType.Single ? sizeof(float) : sizeof(ushort);

    /// <summary>The index of a class of a row in [N,C] or [N,C,S].</summary>
    internal int Index(int row, int j)
    {
        if (Positions == 1)
            return (row * ClassCount) + j;
        (int image, int position) = Math.DivRem(row, Positions);
        return (((image * ClassCount) + j) * Positions) + position;
    }

    public override string ToString()
        => FormattableString.Invariant(
            $"{Subject.Name}, {ClassCount} classes, {Numbers}, {Targets}, [{Images},{Positions}], losses {HasLosses}, ")
            + FormattableString.Invariant($"gradient {HasGradient}, curvature {HasCurvature}, in place {IsInPlace}, by name {ByName}, fault {Fault}, ")
            + FormattableString.Invariant($"{Options with { ClassWeights = default, RowWeights = default }}, ")
            + FormattableString.Invariant($"class weights {Options.ClassWeights.Length}, row weights {Options.RowWeights.Length}");
}
