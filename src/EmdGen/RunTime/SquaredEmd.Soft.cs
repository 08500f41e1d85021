namespace EmdGen;

/// <content>Distributions as targets.</content>
public static partial class SquaredEmd
{
    /// <summary>The loss with a distribution per row as target.</summary>
    /// <param name="logits">[N,C], or [N,C,S] with <see cref="EmdOptions.PositionCount"/> S.</param>
    /// <param name="targets">The shape of <paramref name="logits"/>: not negative, each row summing to 1 within 1e-3 (16-bit types: 1e-2).</param>
    /// <param name="distance">The ground structure; its class count is C.</param>
    /// <param name="options">Null for <see cref="EmdOptions.Default"/>.</param>
    /// <returns>The reduced loss.</returns>
    /// <exception cref="ArgumentException">A length does not fit, a target is invalid, an option is contradicted; nothing was written.</exception>
    /// <exception cref="NotSupportedException">The distance is a table, whose loss is defined for labels alone.</exception>
    public static float Loss(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, GroundDistance distance, EmdOptions? options = null)
        => Evaluate(logits, targets, EmdOutputs.LossOnly, distance, options);

    /// <summary>The loss, and the loss of every row, with a distribution per row as target.</summary>
    /// <param name="logits">[N,C], or [N,C,S] with <see cref="EmdOptions.PositionCount"/> S.</param>
    /// <param name="targets">The shape of <paramref name="logits"/>: not negative, each row summing to 1 within 1e-3 (16-bit types: 1e-2).</param>
    /// <param name="losses">[N] or [N,S]: the weighted loss of every row, before any division by the reduction.</param>
    /// <param name="distance">The ground structure; its class count is C.</param>
    /// <param name="options">Null for <see cref="EmdOptions.Default"/>.</param>
    /// <returns>The reduced loss.</returns>
    /// <exception cref="ArgumentException">A length does not fit, a target is invalid, an option is contradicted; nothing was written.</exception>
    /// <exception cref="NotSupportedException">The distance is a table, whose loss is defined for labels alone.</exception>
    public static float Loss(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> losses, GroundDistance distance, EmdOptions? options = null)
        => Evaluate(logits, targets, EmdOutputs.LossOnly.WithLosses(losses), distance, options);

    /// <summary>The loss and its gradient with a distribution per row as target.</summary>
    /// <param name="logits">[N,C], or [N,C,S] with <see cref="EmdOptions.PositionCount"/> S.</param>
    /// <param name="targets">The shape of <paramref name="logits"/>: not negative, each row summing to 1 within 1e-3 (16-bit types: 1e-2).</param>
    /// <param name="gradient">The shape of <paramref name="logits"/>: the gradient of the value returned; may be the same span.</param>
    /// <param name="distance">The ground structure; its class count is C.</param>
    /// <param name="options">Null for <see cref="EmdOptions.Default"/>.</param>
    /// <returns>The reduced loss.</returns>
    /// <exception cref="ArgumentException">A length does not fit, a target is invalid, an option is contradicted; nothing was written.</exception>
    /// <exception cref="NotSupportedException">The distance is a table, whose loss is defined for labels alone.</exception>
    public static float LossAndGradient(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> gradient, GroundDistance distance, EmdOptions? options = null)
        => Evaluate(logits, targets, EmdOutputs.LossOnly.WithGradient(gradient), distance, options);

    /// <summary>The loss, the loss of every row, and the gradient with a distribution per row as target.</summary>
    /// <param name="logits">[N,C], or [N,C,S] with <see cref="EmdOptions.PositionCount"/> S.</param>
    /// <param name="targets">The shape of <paramref name="logits"/>: not negative, each row summing to 1 within 1e-3 (16-bit types: 1e-2).</param>
    /// <param name="losses">[N] or [N,S]: the weighted loss of every row, before any division by the reduction.</param>
    /// <param name="gradient">The shape of <paramref name="logits"/>: the gradient of the value returned; may be the same span.</param>
    /// <param name="distance">The ground structure; its class count is C.</param>
    /// <param name="options">Null for <see cref="EmdOptions.Default"/>.</param>
    /// <returns>The reduced loss.</returns>
    /// <exception cref="ArgumentException">A length does not fit, a target is invalid, an option is contradicted; nothing was written.</exception>
    /// <exception cref="NotSupportedException">The distance is a table, whose loss is defined for labels alone.</exception>
    public static float LossAndGradient(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<float> targets,
        Span<float> losses,
        Span<float> gradient,
        GroundDistance distance,
        EmdOptions? options = null)
        => Evaluate(logits, targets, EmdOutputs.LossOnly.WithLosses(losses).WithGradient(gradient), distance, options);
}
