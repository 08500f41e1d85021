namespace EmdGen;

/// <content>Labels as 32-bit integers.</content>
public static partial class SquaredEmd
{
    /// <summary>The loss with a class index per row as target.</summary>
    /// <param name="logits">[N,C], or [N,C,S] with <see cref="EmdOptions.PositionCount"/> S.</param>
    /// <param name="labels">[N] or [N,S]: 0 to C - 1, or the ignore index.</param>
    /// <param name="distance">The ground structure; its class count is C.</param>
    /// <param name="options">Null for <see cref="EmdOptions.Default"/>.</param>
    /// <returns>The reduced loss.</returns>
    /// <exception cref="ArgumentException">A length does not fit, a target is invalid, an option is contradicted; nothing was written.</exception>
    public static float Loss(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, GroundDistance distance, EmdOptions? options = null)
        => Evaluate(logits, labels, EmdOutputs.LossOnly, distance, options);

    /// <summary>The loss, and the loss of every row, with a class index per row as target.</summary>
    /// <param name="logits">[N,C], or [N,C,S] with <see cref="EmdOptions.PositionCount"/> S.</param>
    /// <param name="labels">[N] or [N,S]: 0 to C - 1, or the ignore index.</param>
    /// <param name="losses">[N] or [N,S]: the weighted loss of every row, before any division by the reduction.</param>
    /// <param name="distance">The ground structure; its class count is C.</param>
    /// <param name="options">Null for <see cref="EmdOptions.Default"/>.</param>
    /// <returns>The reduced loss.</returns>
    /// <exception cref="ArgumentException">A length does not fit, a target is invalid, an option is contradicted; nothing was written.</exception>
    public static float Loss(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> losses, GroundDistance distance, EmdOptions? options = null)
        => Evaluate(logits, labels, EmdOutputs.LossOnly.WithLosses(losses), distance, options);

    /// <summary>The loss and its gradient with a class index per row as target.</summary>
    /// <param name="logits">[N,C], or [N,C,S] with <see cref="EmdOptions.PositionCount"/> S.</param>
    /// <param name="labels">[N] or [N,S]: 0 to C - 1, or the ignore index.</param>
    /// <param name="gradient">The shape of <paramref name="logits"/>: the gradient of the value returned; may be the same span.</param>
    /// <param name="distance">The ground structure; its class count is C.</param>
    /// <param name="options">Null for <see cref="EmdOptions.Default"/>.</param>
    /// <returns>The reduced loss.</returns>
    /// <exception cref="ArgumentException">A length does not fit, a target is invalid, an option is contradicted; nothing was written.</exception>
    public static float LossAndGradient(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient, GroundDistance distance, EmdOptions? options = null)
        => Evaluate(logits, labels, EmdOutputs.LossOnly.WithGradient(gradient), distance, options);

    /// <summary>The loss, the loss of every row, and the gradient with a class index per row as target.</summary>
    /// <param name="logits">[N,C], or [N,C,S] with <see cref="EmdOptions.PositionCount"/> S.</param>
    /// <param name="labels">[N] or [N,S]: 0 to C - 1, or the ignore index.</param>
    /// <param name="losses">[N] or [N,S]: the weighted loss of every row, before any division by the reduction.</param>
    /// <param name="gradient">The shape of <paramref name="logits"/>: the gradient of the value returned; may be the same span.</param>
    /// <param name="distance">The ground structure; its class count is C.</param>
    /// <param name="options">Null for <see cref="EmdOptions.Default"/>.</param>
    /// <returns>The reduced loss.</returns>
    /// <exception cref="ArgumentException">A length does not fit, a target is invalid, an option is contradicted; nothing was written.</exception>
    public static float LossAndGradient(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<int> labels,
        Span<float> losses,
        Span<float> gradient,
        GroundDistance distance,
        EmdOptions? options = null)
        => Evaluate(logits, labels, EmdOutputs.LossOnly.WithLosses(losses).WithGradient(gradient), distance, options);
}
