using System.Buffers;
using System.Globalization;

namespace EmdGen.Metrics;

/// <summary>The class indices of members of an enum, in an array of the pool.</summary>
/// <typeparam name="TEmd">The type generated for the enum.</typeparam>
/// <typeparam name="TEnum">The enum.</typeparam>
internal readonly ref struct MemberIndices<TEmd, TEnum>
    where TEmd : IEnumClasses<TEnum>
    where TEnum : struct, Enum
{
    /// <summary>What stands for the members of rows that are ignored: no class index is negative.</summary>
    internal const int Ignored = -1;

    private readonly int[] indices;
    private readonly int count;

    /// <param name="members">[N].</param>
    /// <param name="name">What the caller calls the members.</param>
    /// <exception cref="ArgumentException">A value is no member.</exception>
    internal MemberIndices(ReadOnlySpan<TEnum> members, string name)
        : this(members, members, ignoreIndex: null, name)
    {
    }

    /// <param name="members">[N]: members; anything in rows that are ignored.</param>
    /// <param name="labels">[N]: the labels, which say what rows these are.</param>
    /// <param name="ignoreIndex">The underlying value of their labels; null for none.</param>
    /// <param name="name">What the caller calls the members.</param>
    /// <exception cref="ArgumentException">A value is no member.</exception>
    internal MemberIndices(ReadOnlySpan<TEnum> members, ReadOnlySpan<TEnum> labels, long? ignoreIndex, string name)
    {
        bool ignores = TryHold(ignoreIndex, out TEnum ignored);
        count = members.Length;
        indices = ArrayPool<int>.Shared.Rent(count);
        for (int row = 0; row < count; row++)
        {
            bool isIgnored = ignores && EqualityComparer<TEnum>.Default.Equals(labels[row], ignored);
            indices[row] = isIgnored ? Ignored : IndexOf(members[row], row, name);
        }
    }

    /// <summary>[N].</summary>
    internal ReadOnlySpan<int> Span => indices.AsSpan(0, count);

    /// <summary>Gives the array back.</summary>
    public void Dispose() => ArrayPool<int>.Shared.Return(indices);

    // An ignore index that the underlying type cannot hold equals no label.
    private static bool TryHold(long? index, out TEnum value)
    {
        value = (TEnum)Enum.ToObject(typeof(TEnum), index.GetValueOrDefault());
        return index is { } wanted && Convert.ToDecimal(value, CultureInfo.InvariantCulture) == wanted;
    }

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
