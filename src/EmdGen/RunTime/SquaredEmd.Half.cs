using EmdGen.CompilerServices.Contracts;

namespace EmdGen;

/// <content>Logits, soft targets and gradients of type Half, computed in float32 and rounded at the end.</content>
public static partial class SquaredEmd
{
    /// <inheritdoc cref="Loss(ReadOnlySpan{float}, ReadOnlySpan{int}, GroundDistance, EmdOptions?)"/>
    public static float Loss(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> labels, GroundDistance distance, EmdOptions? options = null)
        => Evaluate16Bit(Emd16BitType.Half, HalfNumbers.AsBits(logits), labels, Emd16BitOutputs.LossOnly, distance, options);

    /// <inheritdoc cref="Loss(ReadOnlySpan{float}, ReadOnlySpan{int}, Span{float}, GroundDistance, EmdOptions?)"/>
    public static float Loss(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> labels, Span<float> losses, GroundDistance distance, EmdOptions? options = null)
        => Evaluate16Bit(
            Emd16BitType.Half, HalfNumbers.AsBits(logits), labels, Emd16BitOutputs.LossOnly.WithLosses(losses), distance, options);

    /// <inheritdoc cref="LossAndGradient(ReadOnlySpan{float}, ReadOnlySpan{int}, Span{float}, GroundDistance, EmdOptions?)"/>
    public static float LossAndGradient(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> labels, Span<Half> gradient, GroundDistance distance, EmdOptions? options = null)
        => Evaluate16Bit(
            Emd16BitType.Half, HalfNumbers.AsBits(logits), labels, Emd16BitOutputs.LossOnly.WithGradient(gradient), distance, options);

    /// <inheritdoc cref="LossAndGradient(ReadOnlySpan{float}, ReadOnlySpan{int}, Span{float}, Span{float}, GroundDistance, EmdOptions?)"/>
    public static float LossAndGradient(
        ReadOnlySpan<Half> logits,
        ReadOnlySpan<int> labels,
        Span<float> losses,
        Span<Half> gradient,
        GroundDistance distance,
        EmdOptions? options = null)
        => Evaluate16Bit(
            Emd16BitType.Half, HalfNumbers.AsBits(logits), labels, Emd16BitOutputs.LossOnly.WithLosses(losses).WithGradient(gradient), distance, options);

    /// <inheritdoc cref="Loss(ReadOnlySpan{float}, ReadOnlySpan{long}, GroundDistance, EmdOptions?)"/>
    public static float Loss(
        ReadOnlySpan<Half> logits, ReadOnlySpan<long> labels, GroundDistance distance, EmdOptions? options = null)
        => Evaluate16Bit(Emd16BitType.Half, HalfNumbers.AsBits(logits), labels, Emd16BitOutputs.LossOnly, distance, options);

    /// <inheritdoc cref="Loss(ReadOnlySpan{float}, ReadOnlySpan{long}, Span{float}, GroundDistance, EmdOptions?)"/>
    public static float Loss(
        ReadOnlySpan<Half> logits, ReadOnlySpan<long> labels, Span<float> losses, GroundDistance distance, EmdOptions? options = null)
        => Evaluate16Bit(
            Emd16BitType.Half, HalfNumbers.AsBits(logits), labels, Emd16BitOutputs.LossOnly.WithLosses(losses), distance, options);

    /// <inheritdoc cref="LossAndGradient(ReadOnlySpan{float}, ReadOnlySpan{long}, Span{float}, GroundDistance, EmdOptions?)"/>
    public static float LossAndGradient(
        ReadOnlySpan<Half> logits, ReadOnlySpan<long> labels, Span<Half> gradient, GroundDistance distance, EmdOptions? options = null)
        => Evaluate16Bit(
            Emd16BitType.Half, HalfNumbers.AsBits(logits), labels, Emd16BitOutputs.LossOnly.WithGradient(gradient), distance, options);

    /// <inheritdoc cref="LossAndGradient(ReadOnlySpan{float}, ReadOnlySpan{long}, Span{float}, Span{float}, GroundDistance, EmdOptions?)"/>
    public static float LossAndGradient(
        ReadOnlySpan<Half> logits,
        ReadOnlySpan<long> labels,
        Span<float> losses,
        Span<Half> gradient,
        GroundDistance distance,
        EmdOptions? options = null)
        => Evaluate16Bit(
            Emd16BitType.Half, HalfNumbers.AsBits(logits), labels, Emd16BitOutputs.LossOnly.WithLosses(losses).WithGradient(gradient), distance, options);

    /// <inheritdoc cref="Loss(ReadOnlySpan{float}, ReadOnlySpan{float}, GroundDistance, EmdOptions?)"/>
    public static float Loss(
        ReadOnlySpan<Half> logits, ReadOnlySpan<Half> targets, GroundDistance distance, EmdOptions? options = null)
        => Evaluate16Bit(Emd16BitType.Half, HalfNumbers.AsBits(logits), HalfNumbers.AsBits(targets), Emd16BitOutputs.LossOnly, distance, options);

    /// <inheritdoc cref="Loss(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, GroundDistance, EmdOptions?)"/>
    public static float Loss(
        ReadOnlySpan<Half> logits, ReadOnlySpan<Half> targets, Span<float> losses, GroundDistance distance, EmdOptions? options = null)
        => Evaluate16Bit(
            Emd16BitType.Half, HalfNumbers.AsBits(logits), HalfNumbers.AsBits(targets), Emd16BitOutputs.LossOnly.WithLosses(losses), distance, options);

    /// <inheritdoc cref="LossAndGradient(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, GroundDistance, EmdOptions?)"/>
    public static float LossAndGradient(
        ReadOnlySpan<Half> logits, ReadOnlySpan<Half> targets, Span<Half> gradient, GroundDistance distance, EmdOptions? options = null)
        => Evaluate16Bit(
            Emd16BitType.Half, HalfNumbers.AsBits(logits), HalfNumbers.AsBits(targets), Emd16BitOutputs.LossOnly.WithGradient(gradient), distance, options);

    /// <inheritdoc cref="LossAndGradient(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float}, GroundDistance, EmdOptions?)"/>
    public static float LossAndGradient(
        ReadOnlySpan<Half> logits,
        ReadOnlySpan<Half> targets,
        Span<float> losses,
        Span<Half> gradient,
        GroundDistance distance,
        EmdOptions? options = null)
        => Evaluate16Bit(
            Emd16BitType.Half, HalfNumbers.AsBits(logits), HalfNumbers.AsBits(targets), Emd16BitOutputs.LossOnly.WithLosses(losses).WithGradient(gradient), distance, options);
}
