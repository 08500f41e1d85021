using EmdGen.Transport;

namespace EmdGen;

/// <summary>
/// The exact Earth Mover's Distance between a prediction and a distribution as target, for any table of distances: the cost of the cheapest
/// flow that turns one into the other. Where <see cref="SquaredEmd"/> has a closed form (ordered classes, trees, hard labels) it is faster.
/// </summary>
/// <remarks>
/// <para>
/// min sum T_ij D_ij over T not negative with sum_j T_ij = p_i, sum_i T_ij = t_j, where i is the predicted and j the true class; D may be
/// asymmetric and may break the triangle inequality. Found by the network simplex method on whole numbers: masses in units of 2^-60, costs
/// in units of at most 2^-49 of the largest distance. The loss is the flow's cost by the distances themselves.
/// </para>
/// <para>
/// p and t are each divided by their sum in float64 before; what rounding to whole numbers leaves over, about 2^-53 a class, the largest
/// mass takes. A row whose prediction is no distribution (a logit of NaN or +infinity, or none finite; a negative, NaN or infinite
/// probability, or a sum of 0) has NaN for loss and gradient, and touches no other row.
/// </para>
/// <para>
/// The gradient is that of the value returned. With u the potentials of the dual problem and s the sum of the row as given, it is
/// (u_j - sum_i p_i u_i) / s by probabilities and p_j (u_j - sum_i p_i u_i) by logits. Where several potentials are as good the loss has a
/// kink, and the gradient is one of its subgradients.
/// </para>
/// <para>
/// Options: Reduction, EmdWeight, ClassWeights, RowWeights, Input, PositionCount, ValidateTargets and MaxDegreeOfParallelism apply;
/// IgnoreIndex is about labels and does nothing, nor does ValidateProbabilities: a row that is no distribution is NaN. A Normalization other
/// than Sum, a CrossEntropyWeight above 0 and LabelSmoothing are refused. The exponent of the distance is 1. A target of one class alone is a
/// hard label and needs no flow.
/// </para>
/// </remarks>
public static class ExactEmd
{
    /// <summary>The most classes: 256.</summary>
    public const int MaxClassCount = 256;

    /// <summary>The exact EMD.</summary>
    /// <param name="logits">[N,C], or [N,C,S] with <see cref="EmdOptions.PositionCount"/> S; or probabilities, by the options.</param>
    /// <param name="targets">The shape of <paramref name="logits"/>: not negative, each row summing to 1 within 1e-3.</param>
    /// <param name="distance">The distances of C classes, with exponent 1.</param>
    /// <param name="options">Null for <see cref="EmdOptions.Default"/>.</param>
    /// <returns>The reduced loss.</returns>
    /// <exception cref="ArgumentException">A length does not fit, a target is invalid, the exponent is 2, or classes are too many.</exception>
    /// <exception cref="NotSupportedException">An option does not apply; the message names it.</exception>
    public static float Loss(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, GroundDistance distance, EmdOptions? options = null)
        => TransportCall.Evaluate(logits, targets, EmdOutputs.LossOnly, distance, options);

    /// <summary>The exact EMD, and that of every row.</summary>
    /// <param name="logits">[N,C], or [N,C,S] with <see cref="EmdOptions.PositionCount"/> S; or probabilities, by the options.</param>
    /// <param name="targets">The shape of <paramref name="logits"/>: not negative, each row summing to 1 within 1e-3.</param>
    /// <param name="losses">[N] or [N,S]: the weighted loss of every row, before any division by the reduction.</param>
    /// <param name="distance">The distances of C classes, with exponent 1.</param>
    /// <param name="options">Null for <see cref="EmdOptions.Default"/>.</param>
    /// <inheritdoc cref="Loss(ReadOnlySpan{float}, ReadOnlySpan{float}, GroundDistance, EmdOptions?)"/>
    public static float Loss(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> losses, GroundDistance distance, EmdOptions? options = null)
        => TransportCall.Evaluate(logits, targets, EmdOutputs.LossOnly.WithLosses(losses), distance, options);

    /// <summary>The exact EMD and its gradient.</summary>
    /// <param name="logits">[N,C], or [N,C,S] with <see cref="EmdOptions.PositionCount"/> S; or probabilities, by the options.</param>
    /// <param name="targets">The shape of <paramref name="logits"/>: not negative, each row summing to 1 within 1e-3.</param>
    /// <param name="gradient">The shape of <paramref name="logits"/>: the gradient of the value returned; may be the same span.</param>
    /// <param name="distance">The distances of C classes, with exponent 1.</param>
    /// <param name="options">Null for <see cref="EmdOptions.Default"/>.</param>
    /// <inheritdoc cref="Loss(ReadOnlySpan{float}, ReadOnlySpan{float}, GroundDistance, EmdOptions?)"/>
    public static float LossAndGradient(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Span<float> gradient, GroundDistance distance, EmdOptions? options = null)
        => TransportCall.Evaluate(logits, targets, EmdOutputs.LossOnly.WithGradient(gradient), distance, options);

    /// <summary>The exact EMD, that of every row, and the gradient.</summary>
    /// <param name="logits">[N,C], or [N,C,S] with <see cref="EmdOptions.PositionCount"/> S; or probabilities, by the options.</param>
    /// <param name="targets">The shape of <paramref name="logits"/>: not negative, each row summing to 1 within 1e-3.</param>
    /// <param name="losses">[N] or [N,S]: the weighted loss of every row, before any division by the reduction.</param>
    /// <param name="gradient">The shape of <paramref name="logits"/>: the gradient of the value returned; may be the same span.</param>
    /// <param name="distance">The distances of C classes, with exponent 1.</param>
    /// <param name="options">Null for <see cref="EmdOptions.Default"/>.</param>
    /// <inheritdoc cref="Loss(ReadOnlySpan{float}, ReadOnlySpan{float}, GroundDistance, EmdOptions?)"/>
    public static float LossAndGradient(
        ReadOnlySpan<float> logits,
        ReadOnlySpan<float> targets,
        Span<float> losses,
        Span<float> gradient,
        GroundDistance distance,
        EmdOptions? options = null)
        => TransportCall.Evaluate(logits, targets, EmdOutputs.LossOnly.WithLosses(losses).WithGradient(gradient), distance, options);
}
