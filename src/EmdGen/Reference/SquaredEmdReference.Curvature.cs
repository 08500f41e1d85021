using EmdGen.Reference;

namespace EmdGen;

/// <content>The curvature.</content>
public static partial class SquaredEmdReference
{
    /// <summary>The curvature that <see cref="EmdOptions.Curvature"/> names, with a class index per row as target.</summary>
    /// <param name="logits">[N,C], or [N,C,S] with <see cref="EmdOptions.PositionCount"/> S.</param>
    /// <param name="labels">[N] or [N,S]: 0 to C - 1, or the ignore index.</param>
    /// <param name="curvature">The shape of <paramref name="logits"/>: that of the value returned.</param>
    /// <param name="distance">The ground structure, of exponent 2; its class count is C.</param>
    /// <param name="options">Null for <see cref="EmdOptions.Default"/>.</param>
    /// <returns>The reduced loss.</returns>
    /// <exception cref="ArgumentException">A length does not fit, a target is invalid, an option is contradicted; nothing was written.</exception>
    /// <exception cref="NotSupportedException">The loss has no curvature.</exception>
    public static double Curvature(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> labels, Span<double> curvature, GroundDistance distance, EmdOptions? options = null)
        => OfCurvature(logits, curvature, distance, options).WithLabels(labels);

    /// <inheritdoc cref="Curvature(ReadOnlySpan{double}, ReadOnlySpan{int}, Span{double}, GroundDistance, EmdOptions?)"/>
    public static double Curvature(
        ReadOnlySpan<double> logits, ReadOnlySpan<long> labels, Span<double> curvature, GroundDistance distance, EmdOptions? options = null)
        => OfCurvature(logits, curvature, distance, options).WithLabels(labels);

    /// <summary>The curvature that <see cref="EmdOptions.Curvature"/> names, with a distribution per row as target.</summary>
    /// <param name="logits">[N,C], or [N,C,S] with <see cref="EmdOptions.PositionCount"/> S.</param>
    /// <param name="targets">The shape of <paramref name="logits"/>: not negative, each row summing to 1 within 1e-3.</param>
    /// <param name="curvature">The shape of <paramref name="logits"/>: that of the value returned.</param>
    /// <param name="distance">The ground structure, of exponent 2, no table; its class count is C.</param>
    /// <param name="options">Null for <see cref="EmdOptions.Default"/>.</param>
    /// <returns>The reduced loss.</returns>
    /// <exception cref="ArgumentException">A length does not fit, a target is invalid, an option is contradicted; nothing was written.</exception>
    /// <exception cref="NotSupportedException">The loss has no curvature, or the distance is a table.</exception>
    public static double Curvature(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> targets, Span<double> curvature, GroundDistance distance, EmdOptions? options = null)
        => OfCurvature(logits, curvature, distance, options).WithTargets(targets);

    private static ReferenceBatch OfCurvature(
        ReadOnlySpan<double> logits, Span<double> curvature, GroundDistance distance, EmdOptions? options)
        => new(logits, default, false, curvature, true, distance, options) { IsCurvature = true };
}
