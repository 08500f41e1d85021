using System.Buffers;

namespace EmdGen;

/// <summary>Scores whose labels and predictions are members of an enum.</summary>
/// <typeparam name="TEmd">The type generated for the enum: <c>QualityEmd</c>.</typeparam>
/// <typeparam name="TEnum">The enum: <c>Quality</c>.</typeparam>
public sealed class OrdinalScores<TEmd, TEnum> : OrdinalScores
    where TEmd : ISquaredEmd, IEnumClasses<TEnum>
    where TEnum : struct, Enum
{
    /// <summary>No rows yet.</summary>
    /// <exception cref="InvalidOperationException">The distances of the classes are learned: use <see cref="OrdinalScores"/>.</exception>
    public OrdinalScores()
        : base(DistanceOf<TEmd>(), NamesOf<TEmd>())
    {
    }

    /// <summary>Adds predicted classes.</summary>
    /// <param name="predictions">[N] members.</param>
    /// <param name="labels">[N] true members.</param>
    /// <param name="weights">[N], from 0 to 2^30; empty where every row weighs 1.</param>
    /// <exception cref="ArgumentException">
    /// The lengths differ, a value is no member, a weight is negative, not finite or too large; nothing was added.
    /// </exception>
    public void Add(ReadOnlySpan<TEnum> predictions, ReadOnlySpan<TEnum> labels, ReadOnlySpan<float> weights = default)
    {
        using var predicted = new ClassIndices(predictions, nameof(predictions));
        using var actual = new ClassIndices(labels, nameof(labels));
        Add(predicted.Span, actual.Span, weights);
    }

    /// <summary>Adds predicted distributions.</summary>
    /// <param name="probabilities">[N,C]: not negative, each row summing to 1 within 0.001.</param>
    /// <param name="labels">[N] true members.</param>
    /// <param name="weights">[N], from 0 to 2^30; empty where every row weighs 1.</param>
    /// <exception cref="ArgumentException">
    /// The lengths do not fit, a label is no member, a row is no distribution, a weight is negative, not finite or too large; nothing was added.
    /// </exception>
    public void AddDistributions(ReadOnlySpan<float> probabilities, ReadOnlySpan<TEnum> labels, ReadOnlySpan<float> weights = default)
    {
        using var actual = new ClassIndices(labels, nameof(labels));
        AddDistributions(probabilities, actual.Span, weights);
    }

    private readonly ref struct ClassIndices
    {
        private readonly int[] indices;
        private readonly int count;

        internal ClassIndices(ReadOnlySpan<TEnum> members, string name)
        {
            count = members.Length;
            indices = ArrayPool<int>.Shared.Rent(count);
            for (int row = 0; row < count; row++)
                indices[row] = IndexOf(members[row], row, name);
        }

        internal ReadOnlySpan<int> Span => indices.AsSpan(0, count);

        public void Dispose() => ArrayPool<int>.Shared.Return(indices);

        private static int IndexOf(TEnum member, int row, string name)
        {
            try
            {
                return TEmd.ClassIndex(member);
            }
            catch (ArgumentOutOfRangeException error)
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Row {row} of {name} is {member:D}, which is no member of {typeof(TEnum).Name}."), name, error);
            }
        }
    }
}
