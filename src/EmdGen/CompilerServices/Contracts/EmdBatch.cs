using System.ComponentModel;
using EmdGen.Numbers;

namespace EmdGen.CompilerServices.Contracts;

/// <summary>
/// The spans of one call: logits, targets, and what is written. It takes every pair of number and target types that the contract has, and
/// forgets them as types: from here on they are values.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct EmdBatch
{
    private EmdBatch(
        NumberKind numbers,
        UntypedSpan logits,
        TargetKind kind,
        UntypedSpan targets,
        UntypedSpan losses,
        bool hasLosses,
        UntypedSpan gradient,
        bool hasGradient)
    {
        Numbers = numbers;
        Logits = logits;
        Kind = kind;
        Targets = targets;
        Losses = losses;
        HasLosses = hasLosses;
        Gradient = gradient;
        HasGradient = hasGradient;
    }

    /// <summary>The type of logits, soft targets and gradient.</summary>
    internal NumberKind Numbers { get; }

    /// <summary>[N,C] or [N,C,S].</summary>
    internal UntypedSpan Logits { get; }

    internal TargetKind Kind { get; }

    /// <summary>[N] or [N,S] labels, or distributions of the shape of the logits.</summary>
    internal UntypedSpan Targets { get; }

    /// <summary>[N] or [N,S], float32.</summary>
    internal UntypedSpan Losses { get; }

    internal bool HasLosses { get; }

    /// <summary>The shape of the logits.</summary>
    internal UntypedSpan Gradient { get; }

    internal bool HasGradient { get; }

    /// <summary>A batch of float32 that still needs its labels: see <see cref="WithLabels(ReadOnlySpan{int})"/>.</summary>
    /// <param name="logits">[N,C] or [N,C,S].</param>
    /// <param name="outputs">The outputs beside the value returned.</param>
    public static EmdBatch Of(ReadOnlySpan<float> logits, EmdOutputs outputs)
        => Of(NumberKind.Single, UntypedSpan.Of(logits), TargetKind.Int32, default, outputs);

    /// <summary>A batch of float32 with a distribution per row as target.</summary>
    /// <param name="logits">[N,C] or [N,C,S].</param>
    /// <param name="targets">The shape of <paramref name="logits"/>.</param>
    /// <param name="outputs">The outputs beside the value returned.</param>
    public static EmdBatch Of(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, EmdOutputs outputs)
        => Of(NumberKind.Single, UntypedSpan.Of(logits), TargetKind.Soft, UntypedSpan.Of(targets), outputs);

    /// <summary>A batch of 16-bit numbers that still needs its labels.</summary>
    /// <param name="type">The type that the bits are of.</param>
    /// <param name="logits">[N,C] or [N,C,S], as bits.</param>
    /// <param name="outputs">The outputs beside the value returned.</param>
    /// <exception cref="ArgumentOutOfRangeException">The type is none of the enum's.</exception>
    public static EmdBatch Of(Emd16BitType type, ReadOnlySpan<ushort> logits, Emd16BitOutputs outputs)
        => Of(KindOf(type), UntypedSpan.Of(logits), TargetKind.Int32, default, outputs);

    /// <summary>A batch of 16-bit numbers with a distribution per row as target.</summary>
    /// <param name="type">The type that the bits are of.</param>
    /// <param name="logits">[N,C] or [N,C,S], as bits.</param>
    /// <param name="targets">The shape of <paramref name="logits"/>, as bits.</param>
    /// <param name="outputs">The outputs beside the value returned.</param>
    /// <exception cref="ArgumentOutOfRangeException">The type is none of the enum's.</exception>
    public static EmdBatch Of(Emd16BitType type, ReadOnlySpan<ushort> logits, ReadOnlySpan<ushort> targets, Emd16BitOutputs outputs)
        => Of(KindOf(type), UntypedSpan.Of(logits), TargetKind.Soft, UntypedSpan.Of(targets), outputs);

    /// <summary>This batch with a class index per row as target.</summary>
    /// <param name="labels">[N] or [N,S]: 0 to C - 1, or the ignore index.</param>
    public EmdBatch WithLabels(ReadOnlySpan<int> labels) => With(TargetKind.Int32, UntypedSpan.Of(labels));

    /// <inheritdoc cref="WithLabels(ReadOnlySpan{int})"/>
    public EmdBatch WithLabels(ReadOnlySpan<long> labels) => With(TargetKind.Int64, UntypedSpan.Of(labels));

    private static EmdBatch Of(NumberKind numbers, UntypedSpan logits, TargetKind kind, UntypedSpan targets, EmdOutputs outputs)
        => new(
            numbers,
            logits,
            kind,
            targets,
            UntypedSpan.Of<float>(outputs.Losses),
            outputs.HasLosses,
            UntypedSpan.Of<float>(outputs.Gradient),
            outputs.HasGradient);

    private static EmdBatch Of(NumberKind numbers, UntypedSpan logits, TargetKind kind, UntypedSpan targets, Emd16BitOutputs outputs)
        => new(
            numbers,
            logits,
            kind,
            targets,
            UntypedSpan.Of<float>(outputs.Losses),
            outputs.HasLosses,
            UntypedSpan.Of<ushort>(outputs.Gradient),
            outputs.HasGradient);

    private static NumberKind KindOf(Emd16BitType type) => type switch
    {
        Emd16BitType.Half => NumberKind.Half,
        Emd16BitType.BFloat16 => NumberKind.BFloat16,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "The type must be Half or BFloat16."),
    };

    private EmdBatch With(TargetKind kind, UntypedSpan targets)
        => new(Numbers, Logits, kind, targets, Losses, HasLosses, Gradient, HasGradient);
}
