using System.ComponentModel;
using EmdGen.Numbers;

namespace EmdGen.CompilerServices.Contracts;

/// <summary>
/// The spans of one call: logits, targets, and the outputs. It takes every pair of number and target types that the contract has, and
/// forgets them as types: from here on they are values.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct EmdBatch
{
    /// <summary>The type of logits, soft targets and gradient.</summary>
    internal readonly NumberKind Numbers;

    internal readonly TargetKind Kind;

    /// <summary>[N,C] or [N,C,S].</summary>
    internal readonly UntypedSpan Logits;

    /// <summary>[N] or [N,S] labels, or distributions of the shape of the logits.</summary>
    internal readonly UntypedSpan Targets;

    /// <summary>[N] or [N,S], float32.</summary>
    internal readonly UntypedSpan Losses;

    /// <summary>The shape of the logits.</summary>
    internal readonly UntypedSpan Gradient;

    internal readonly bool HasLosses;

    internal readonly bool HasGradient;

    /// <summary>The shape of the logits, float32.</summary>
    internal readonly UntypedSpan Curvature;

    /// <summary>A <see cref="CurvatureRequest"/> where a curvature is asked for.</summary>
    internal readonly object? Request;

    private EmdBatch(NumberKind numbers, UntypedSpan logits, TargetKind kind, UntypedSpan targets, EmdOutputs outputs)
    {
        Numbers = numbers;
        Logits = logits;
        Kind = kind;
        Targets = targets;
        Losses = UntypedSpan.Of<float>(outputs.Losses);
        HasLosses = outputs.HasLosses;
        Gradient = UntypedSpan.Of<float>(outputs.Gradient);
        HasGradient = outputs.HasGradient;
        Curvature = UntypedSpan.Of<float>(outputs.Curvature);
        Request = outputs.Request;
    }

    /// <exception cref="ArgumentOutOfRangeException">The type is none of the enum's.</exception>
    private EmdBatch(Emd16BitType type, UntypedSpan logits, TargetKind kind, UntypedSpan targets, Emd16BitOutputs outputs)
    {
        Numbers = type switch
        {
            Emd16BitType.Half => NumberKind.Half,
            Emd16BitType.BFloat16 => NumberKind.BFloat16,
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "The type must be Half or BFloat16."),
        };
        Logits = logits;
        Kind = kind;
        Targets = targets;
        Losses = UntypedSpan.Of<float>(outputs.Losses);
        HasLosses = outputs.HasLosses;
        Gradient = UntypedSpan.Of<ushort>(outputs.Gradient);
        HasGradient = outputs.HasGradient;
    }

    /// <summary>The batch with a gradient to write.</summary>
    private EmdBatch(EmdBatch batch, Span<float> gradient)
    {
        this = batch;
        Gradient = UntypedSpan.Of<float>(gradient);
        HasGradient = true;
    }

    /// <summary>A batch of float32 with a class index per row as target.</summary>
    /// <param name="logits">[N,C] or [N,C,S].</param>
    /// <param name="labels">[N] or [N,S]: 0 to C - 1, or the ignore index.</param>
    /// <param name="outputs">The outputs beside the value returned.</param>
    public static EmdBatch Of(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, EmdOutputs outputs)
        => new(NumberKind.Single, UntypedSpan.Of(logits), TargetKind.Int32, UntypedSpan.Of(labels), outputs);

    /// <inheritdoc cref="Of(ReadOnlySpan{float}, ReadOnlySpan{int}, EmdOutputs)"/>
    public static EmdBatch Of(ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, EmdOutputs outputs)
        => new(NumberKind.Single, UntypedSpan.Of(logits), TargetKind.Int64, UntypedSpan.Of(labels), outputs);

    /// <summary>A batch of float32 with a distribution per row as target.</summary>
    /// <param name="logits">[N,C] or [N,C,S].</param>
    /// <param name="targets">The shape of <paramref name="logits"/>.</param>
    /// <param name="outputs">The outputs beside the value returned.</param>
    public static EmdBatch Of(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, EmdOutputs outputs)
        => new(NumberKind.Single, UntypedSpan.Of(logits), TargetKind.Soft, UntypedSpan.Of(targets), outputs);

    /// <summary>A batch of 16-bit numbers with a class index per row as target.</summary>
    /// <param name="type">The type that the bits are of.</param>
    /// <param name="logits">[N,C] or [N,C,S], as bits.</param>
    /// <param name="labels">[N] or [N,S]: 0 to C - 1, or the ignore index.</param>
    /// <param name="outputs">The outputs beside the value returned.</param>
    /// <exception cref="ArgumentOutOfRangeException">The type is none of the enum's.</exception>
    public static EmdBatch Of(Emd16BitType type, ReadOnlySpan<ushort> logits, ReadOnlySpan<int> labels, Emd16BitOutputs outputs)
        => new(type, UntypedSpan.Of(logits), TargetKind.Int32, UntypedSpan.Of(labels), outputs);

    /// <inheritdoc cref="Of(Emd16BitType, ReadOnlySpan{ushort}, ReadOnlySpan{int}, Emd16BitOutputs)"/>
    public static EmdBatch Of(Emd16BitType type, ReadOnlySpan<ushort> logits, ReadOnlySpan<long> labels, Emd16BitOutputs outputs)
        => new(type, UntypedSpan.Of(logits), TargetKind.Int64, UntypedSpan.Of(labels), outputs);

    /// <summary>A batch of 16-bit numbers with a distribution per row as target.</summary>
    /// <param name="type">The type that the bits are of.</param>
    /// <param name="logits">[N,C] or [N,C,S], as bits.</param>
    /// <param name="targets">The shape of <paramref name="logits"/>, as bits.</param>
    /// <param name="outputs">The outputs beside the value returned.</param>
    /// <exception cref="ArgumentOutOfRangeException">The type is none of the enum's.</exception>
    public static EmdBatch Of(Emd16BitType type, ReadOnlySpan<ushort> logits, ReadOnlySpan<ushort> targets, Emd16BitOutputs outputs)
        => new(type, UntypedSpan.Of(logits), TargetKind.Soft, UntypedSpan.Of(targets), outputs);

    /// <summary>A batch of float32 that has a gradient to write, too.</summary>
    internal static EmdBatch WithGradient(EmdBatch batch, Span<float> gradient) => new(batch, gradient);
}
