using EmdGen.Metrics;
using EmdGen.Validation;

namespace EmdGen;

/// <summary>
/// Scores whose labels and predictions are members of an enum. <see cref="OrdinalScores.IgnoreIndex"/> is compared with the underlying values of labels.
/// </summary>
/// <typeparam name="TEmd">The type generated for the enum: <c>QualityEmd</c>.</typeparam>
/// <typeparam name="TEnum">The enum: <c>Quality</c>.</typeparam>
public sealed class OrdinalScores<TEmd, TEnum> : OrdinalScores
    where TEmd : ISquaredEmd, IEnumClasses<TEnum>
    where TEnum : struct, Enum
{
    /// <summary>No rows yet.</summary>
    /// <exception cref="ArgumentException">The distances of the classes are learned: use <see cref="OrdinalScores"/>.</exception>
    public OrdinalScores()
        : base(DistanceOf<TEmd>(), NamesOf<TEmd>())
    {
    }

    /// <summary>Adds predicted classes.</summary>
    /// <param name="predictions">[N] members.</param>
    /// <param name="labels">[N] true members, or <see cref="OrdinalScores.IgnoreIndex"/> as a value.</param>
    /// <param name="weights">[N], from 0 to 2^30, counted in multiples of 2^-74; empty where every row weighs 1.</param>
    /// <exception cref="ArgumentException">
    /// The lengths differ, a value is no member, a weight is negative, not finite or above 2^30, or all rows together would weigh 2^52 or more;
    /// nothing was added.
    /// </exception>
    public void Add(ReadOnlySpan<TEnum> predictions, ReadOnlySpan<TEnum> labels, ReadOnlySpan<float> weights = default)
    {
        ScoreChecks.Predictions(predictions.Length, labels.Length);
        using var predicted = new MemberIndices<TEmd, TEnum>(predictions, labels, IgnoreIndex, nameof(predictions));
        using var actual = new MemberIndices<TEmd, TEnum>(labels, labels, IgnoreIndex, nameof(labels));
        AddClasses(predicted.Span, actual.Span, weights, MemberIndices<TEmd, TEnum>.Ignored);
    }

    /// <summary>Adds predicted distributions.</summary>
    /// <param name="probabilities">[N,C]: not negative, each row summing to 1 within 0.001.</param>
    /// <param name="labels">[N] true members, or <see cref="OrdinalScores.IgnoreIndex"/> as a value.</param>
    /// <param name="weights">[N], from 0 to 2^30, counted in multiples of 2^-74; empty where every row weighs 1.</param>
    /// <exception cref="ArgumentException">
    /// The lengths do not fit, a label is no member, a row is no distribution, a weight is negative, not finite or above 2^30, or all rows together
    /// would weigh 2^52 or more; nothing was added.
    /// </exception>
    public void AddDistributions(ReadOnlySpan<float> probabilities, ReadOnlySpan<TEnum> labels, ReadOnlySpan<float> weights = default)
    {
        using var actual = new MemberIndices<TEmd, TEnum>(labels, labels, IgnoreIndex, nameof(labels));
        AddRows(probabilities, actual.Span, weights, MemberIndices<TEmd, TEnum>.Ignored);
    }
}
