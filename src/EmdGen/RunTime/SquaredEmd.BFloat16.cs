namespace EmdGen;

/// <content>Logits, soft targets and gradients as the bits of bfloat16 numbers, computed in float32 and rounded at the end.</content>
public static partial class SquaredEmd
{
    /// <inheritdoc cref="Loss(ReadOnlySpan{float}, ReadOnlySpan{int}, GroundDistance, EmdOptions?)"/>
    public static float LossBFloat16(
        ReadOnlySpan<ushort> logits, ReadOnlySpan<int> labels, GroundDistance distance, EmdOptions? options = null)
        => Evaluate16Bit(Emd16BitType.BFloat16, logits, labels, Emd16BitOutputs.LossOnly, distance, options);

    /// <inheritdoc cref="Loss(ReadOnlySpan{float}, ReadOnlySpan{int}, Span{float}, GroundDistance, EmdOptions?)"/>
    public static float LossBFloat16(
        ReadOnlySpan<ushort> logits, ReadOnlySpan<int> labels, Span<float> losses, GroundDistance distance, EmdOptions? options = null)
        => Evaluate16Bit(Emd16BitType.BFloat16, logits, labels, Emd16BitOutputs.LossOnly.WithLosses(losses), distance, options);

    /// <inheritdoc cref="LossAndGradient(ReadOnlySpan{float}, ReadOnlySpan{int}, Span{float}, GroundDistance, EmdOptions?)"/>
    public static float LossAndGradientBFloat16(
        ReadOnlySpan<ushort> logits, ReadOnlySpan<int> labels, Span<ushort> gradient, GroundDistance distance, EmdOptions? options = null)
        => Evaluate16Bit(Emd16BitType.BFloat16, logits, labels, Emd16BitOutputs.LossOnly.WithGradient(gradient), distance, options);

    /// <inheritdoc cref="LossAndGradient(ReadOnlySpan{float}, ReadOnlySpan{int}, Span{float}, Span{float}, GroundDistance, EmdOptions?)"/>
    public static float LossAndGradientBFloat16(
        ReadOnlySpan<ushort> logits,
        ReadOnlySpan<int> labels,
        Span<float> losses,
        Span<ushort> gradient,
        GroundDistance distance,
        EmdOptions? options = null)
        => Evaluate16Bit(
            Emd16BitType.BFloat16, logits, labels, Emd16BitOutputs.LossOnly.WithLosses(losses).WithGradient(gradient), distance, options);

    /// <inheritdoc cref="Loss(ReadOnlySpan{float}, ReadOnlySpan{long}, GroundDistance, EmdOptions?)"/>
    public static float LossBFloat16(
        ReadOnlySpan<ushort> logits, ReadOnlySpan<long> labels, GroundDistance distance, EmdOptions? options = null)
        => Evaluate16Bit(Emd16BitType.BFloat16, logits, labels, Emd16BitOutputs.LossOnly, distance, options);

    /// <inheritdoc cref="Loss(ReadOnlySpan{float}, ReadOnlySpan{long}, Span{float}, GroundDistance, EmdOptions?)"/>
    public static float LossBFloat16(
        ReadOnlySpan<ushort> logits, ReadOnlySpan<long> labels, Span<float> losses, GroundDistance distance, EmdOptions? options = null)
        => Evaluate16Bit(Emd16BitType.BFloat16, logits, labels, Emd16BitOutputs.LossOnly.WithLosses(losses), distance, options);

    /// <inheritdoc cref="LossAndGradient(ReadOnlySpan{float}, ReadOnlySpan{long}, Span{float}, GroundDistance, EmdOptions?)"/>
    public static float LossAndGradientBFloat16(
        ReadOnlySpan<ushort> logits, ReadOnlySpan<long> labels, Span<ushort> gradient, GroundDistance distance, EmdOptions? options = null)
        => Evaluate16Bit(Emd16BitType.BFloat16, logits, labels, Emd16BitOutputs.LossOnly.WithGradient(gradient), distance, options);

    /// <inheritdoc cref="LossAndGradient(ReadOnlySpan{float}, ReadOnlySpan{long}, Span{float}, Span{float}, GroundDistance, EmdOptions?)"/>
    public static float LossAndGradientBFloat16(
        ReadOnlySpan<ushort> logits,
        ReadOnlySpan<long> labels,
        Span<float> losses,
        Span<ushort> gradient,
        GroundDistance distance,
        EmdOptions? options = null)
        => Evaluate16Bit(
            Emd16BitType.BFloat16, logits, labels, Emd16BitOutputs.LossOnly.WithLosses(losses).WithGradient(gradient), distance, options);

    /// <inheritdoc cref="Loss(ReadOnlySpan{float}, ReadOnlySpan{float}, GroundDistance, EmdOptions?)"/>
    public static float LossBFloat16(
        ReadOnlySpan<ushort> logits, ReadOnlySpan<ushort> targets, GroundDistance distance, EmdOptions? options = null)
        => Evaluate16Bit(Emd16BitType.BFloat16, logits, targets, Emd16BitOutputs.LossOnly, distance, options);

    /// <inheritdoc cref="Loss(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, GroundDistance, EmdOptions?)"/>
    public static float LossBFloat16(
        ReadOnlySpan<ushort> logits, ReadOnlySpan<ushort> targets, Span<float> losses, GroundDistance distance, EmdOptions? options = null)
        => Evaluate16Bit(Emd16BitType.BFloat16, logits, targets, Emd16BitOutputs.LossOnly.WithLosses(losses), distance, options);

    /// <inheritdoc cref="LossAndGradient(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, GroundDistance, EmdOptions?)"/>
    public static float LossAndGradientBFloat16(
        ReadOnlySpan<ushort> logits,
        ReadOnlySpan<ushort> targets,
        Span<ushort> gradient,
        GroundDistance distance,
        EmdOptions? options = null)
        => Evaluate16Bit(Emd16BitType.BFloat16, logits, targets, Emd16BitOutputs.LossOnly.WithGradient(gradient), distance, options);

    /// <inheritdoc cref="LossAndGradient(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, Span{float}, GroundDistance, EmdOptions?)"/>
    public static float LossAndGradientBFloat16(
        ReadOnlySpan<ushort> logits,
        ReadOnlySpan<ushort> targets,
        Span<float> losses,
        Span<ushort> gradient,
        GroundDistance distance,
        EmdOptions? options = null)
        => Evaluate16Bit(
            Emd16BitType.BFloat16, logits, targets, Emd16BitOutputs.LossOnly.WithLosses(losses).WithGradient(gradient), distance, options);
}
