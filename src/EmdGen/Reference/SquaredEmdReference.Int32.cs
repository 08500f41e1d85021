using EmdGen.Reference;

namespace EmdGen;

/// <summary>The squared EMD loss in float64 by its definition, slow and obvious: every kernel is tested against it.</summary>
/// <remarks>
/// Ordered classes: Hou, Yu, Samaras 2016 (arXiv:1611.05916), equation 10, the sum over the edges of the chain of w_i abs(F_i - G_i)^rho,
/// with F and G the cumulative masses of p = softmax(logits) and of the target. Trees: the sum over the edges of w_e abs(phi_e)^rho, with
/// phi_e the difference of the masses below the edge (Martinez et al. 2016, arXiv:1611.07573). Tables, with a hard label k: the sum over
/// the classes of p_i^rho (D_ik^omega + mu), beside the cross entropy.
/// </remarks>
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
        ReadOnlySpan<double> logits, ReadOnlySpan<int> labels, GroundDistance distance, EmdOptions? options = null)
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
        ReadOnlySpan<double> logits, ReadOnlySpan<int> labels, Span<double> losses, GroundDistance distance, EmdOptions? options = null)
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
        ReadOnlySpan<double> logits, ReadOnlySpan<int> labels, Span<double> gradient, GroundDistance distance, EmdOptions? options = null)
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
        ReadOnlySpan<int> labels,
        Span<double> losses,
        Span<double> gradient,
        GroundDistance distance,
        EmdOptions? options = null)
        => new ReferenceBatch(logits, losses, true, gradient, true, distance, options).WithLabels(labels);
}
