using EmdGen.Reference;

namespace EmdGen;

/// <content>Labels as 64-bit integers.</content>
public static partial class SquaredEmdReference
{
    /// <summary>The loss with a class index per row as target.</summary>
    /// <param name="logits">[N,C], or [N,C,S] with <see cref="EmdOptions.PositionCount"/> S.</param>
    /// <param name="labels">[N] or [N,S]: 0 to C - 1, or the ignore index.</param>
    /// <param name="distance">The ground structure; its class count is C.</param>
    /// <param name="options">Null for <see cref="EmdOptions.Default"/>.</param>
    /// <returns>The reduced loss.</returns>
    /// <exception cref="ArgumentException">A length does not fit, a target is invalid, an option is contradicted; nothing was written.</exception>
    public static double Loss(
        ReadOnlySpan<double> logits, ReadOnlySpan<long> labels, GroundDistance distance, EmdOptions? options = null)
        => new ReferenceBatch(logits, default, false, default, false, distance, options).WithLabels(labels);

    /// <summary>The loss, and the loss of every row, with a class index per row as target.</summary>
    /// <param name="logits">[N,C], or [N,C,S] with <see cref="EmdOptions.PositionCount"/> S.</param>
    /// <param name="labels">[N] or [N,S]: 0 to C - 1, or the ignore index.</param>
    /// <param name="losses">[N] or [N,S]: the weighted loss of every row, before any division by the reduction.</param>
    /// <param name="distance">The ground structure; its class count is C.</param>
    /// <param name="options">Null for <see cref="EmdOptions.Default"/>.</param>
    /// <returns>The reduced loss.</returns>
    /// <exception cref="ArgumentException">A length does not fit, a target is invalid, an option is contradicted; nothing was written.</exception>
    public static double Loss(
        ReadOnlySpan<double> logits, ReadOnlySpan<long> labels, Span<double> losses, GroundDistance distance, EmdOptions? options = null)
        => new ReferenceBatch(logits, losses, true, default, false, distance, options).WithLabels(labels);

    /// <summary>The loss and its gradient with a class index per row as target.</summary>
    /// <param name="logits">[N,C], or [N,C,S] with <see cref="EmdOptions.PositionCount"/> S.</param>
    /// <param name="labels">[N] or [N,S]: 0 to C - 1, or the ignore index.</param>
    /// <param name="gradient">The shape of <paramref name="logits"/>: the gradient of the value returned; may be the same span.</param>
    /// <param name="distance">The ground structure; its class count is C.</param>
    /// <param name="options">Null for <see cref="EmdOptions.Default"/>.</param>
    /// <returns>The reduced loss.</returns>
    /// <exception cref="ArgumentException">A length does not fit, a target is invalid, an option is contradicted; nothing was written.</exception>
    public static double LossAndGradient(
        ReadOnlySpan<double> logits, ReadOnlySpan<long> labels, Span<double> gradient, GroundDistance distance, EmdOptions? options = null)
        => new ReferenceBatch(logits, default, false, gradient, true, distance, options).WithLabels(labels);

    /// <summary>The loss, the loss of every row, and the gradient with a class index per row as target.</summary>
    /// <param name="logits">[N,C], or [N,C,S] with <see cref="EmdOptions.PositionCount"/> S.</param>
    /// <param name="labels">[N] or [N,S]: 0 to C - 1, or the ignore index.</param>
    /// <param name="losses">[N] or [N,S]: the weighted loss of every row, before any division by the reduction.</param>
    /// <param name="gradient">The shape of <paramref name="logits"/>: the gradient of the value returned; may be the same span.</param>
    /// <param name="distance">The ground structure; its class count is C.</param>
    /// <param name="options">Null for <see cref="EmdOptions.Default"/>.</param>
    /// <returns>The reduced loss.</returns>
    /// <exception cref="ArgumentException">A length does not fit, a target is invalid, an option is contradicted; nothing was written.</exception>
    public static double LossAndGradient(
        ReadOnlySpan<double> logits,
        ReadOnlySpan<long> labels,
        Span<double> losses,
        Span<double> gradient,
        GroundDistance distance,
        EmdOptions? options = null)
        => new ReferenceBatch(logits, losses, true, gradient, true, distance, options).WithLabels(labels);
}
