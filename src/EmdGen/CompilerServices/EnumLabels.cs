using System.Buffers;
using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EmdGen.CompilerServices;

/// <summary>
/// Labels that are members of an enum, for emitted code. A class index is a member's rank among the distinct underlying values.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EnumLabels
{
    // What the ignore index becomes: no class index is negative.
    private const int Ignored = -1;

    /// <summary>Evaluates a loss with members of an enum as labels.</summary>
    /// <typeparam name="TEmd">The loss, of a structure fixed at compile time.</typeparam>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <typeparam name="TValue">Its underlying type.</typeparam>
    /// <param name="logits">[N,C], or [N,C,S].</param>
    /// <param name="labels">[N] or [N,S]: members, or a value equal to the ignore index.</param>
    /// <param name="values">[C]: the underlying values of the classes, increasing.</param>
    /// <param name="outputs">What is written beside the value returned.</param>
    /// <param name="options">Null for <see cref="EmdOptions.Default"/>; the ignore index is compared with underlying values.</param>
    /// <returns>The reduced loss.</returns>
    /// <exception cref="ArgumentException">A label is no member, or an argument does not fit; nothing was written.</exception>
    public static float Evaluate<TEmd, TEnum, TValue>(
        ReadOnlySpan<float> logits, ReadOnlySpan<TEnum> labels, ReadOnlySpan<TValue> values, EmdOutputs outputs, EmdOptions? options)
        where TEmd : ISquaredEmd
        where TEnum : unmanaged, Enum
        where TValue : unmanaged, IBinaryInteger<TValue>
    {
        ReadOnlySpan<TValue> given = MemoryMarshal.Cast<TEnum, TValue>(labels);
        if (typeof(TValue) == typeof(int) && IsRank(values))
            return TEmd.Evaluate(logits, MemoryMarshal.Cast<TValue, int>(given), outputs, distance: null, options);
        int[] pooled = ArrayPool<int>.Shared.Rent(given.Length);
        try
        {
            Span<int> indices = pooled.AsSpan(0, given.Length);
            Map(given, values, options?.IgnoreIndex, indices);
            EmdOptions? mapped = options?.IgnoreIndex is null ? options : options with { IgnoreIndex = Ignored };
            return TEmd.Evaluate(logits, indices, outputs, distance: null, mapped);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(pooled);
        }
    }

    /// <summary>The class index of a member.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <typeparam name="TValue">Its underlying type.</typeparam>
    /// <param name="label">A member.</param>
    /// <param name="values">[C]: the underlying values of the classes, increasing.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is no member.</exception>
    public static int ClassIndex<TEnum, TValue>(TEnum label, ReadOnlySpan<TValue> values)
        where TEnum : unmanaged, Enum
        where TValue : unmanaged, IBinaryInteger<TValue>
    {
        TValue value = Unsafe.BitCast<TEnum, TValue>(label);
        int index = Find(value, values);
        return index >= 0
            ? index
            : throw new ArgumentOutOfRangeException(
                nameof(label), FormattableString.Invariant($"{value} is not the value of a member of {typeof(TEnum).Name}."));
    }

    /// <summary>The member with a class index.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <typeparam name="TValue">Its underlying type.</typeparam>
    /// <param name="index">0 to C - 1.</param>
    /// <param name="values">[C]: the underlying values of the classes, increasing.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is no class.</exception>
    public static TEnum ClassAt<TEnum, TValue>(int index, ReadOnlySpan<TValue> values)
        where TEnum : unmanaged, Enum
        where TValue : unmanaged, IBinaryInteger<TValue>
        => (uint)index < (uint)values.Length
            ? Unsafe.BitCast<TValue, TEnum>(values[index])
            : throw new ArgumentOutOfRangeException(
                nameof(index), FormattableString.Invariant($"{index} is not a class index from 0 to {values.Length - 1}."));

    private static void Map<TValue>(ReadOnlySpan<TValue> given, ReadOnlySpan<TValue> values, long? ignoreIndex, Span<int> indices)
        where TValue : unmanaged, IBinaryInteger<TValue>
    {
        bool isIgnoring = TryHold(ignoreIndex, out TValue ignored);
        for (int row = 0; row < given.Length; row++)
        {
            TValue value = given[row];
            if (isIgnoring && value == ignored)
            {
                indices[row] = Ignored;
                continue;
            }

            int index = Find(value, values);
            if (index < 0)
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"The label of row {row} has the value {value}, which is no member's."), "labels");
            }

            indices[row] = index;
        }
    }

    // Negative for a value that is no class's.
    private static int Find<TValue>(TValue value, ReadOnlySpan<TValue> values)
        where TValue : unmanaged, IBinaryInteger<TValue>
    {
        TValue first = values[0];
        TValue last = values[^1];
        if (value < first || value > last)
            return -1;
        bool isConsecutive = unchecked(last - first) == TValue.CreateTruncating(values.Length - 1);

        // The difference is taken as int: an sbyte cannot hold that of 127 and -128.
        return isConsecutive ? unchecked(int.CreateTruncating(value) - int.CreateTruncating(first)) : values.BinarySearch(value);
    }

    // An ignore index that the underlying type cannot hold equals no label.
    private static bool TryHold<TValue>(long? index, out TValue value)
        where TValue : unmanaged, IBinaryInteger<TValue>
    {
        value = TValue.CreateTruncating(index.GetValueOrDefault());
        return index is { } wanted && Int128.CreateChecked(value) == wanted;
    }

    // Distinct increasing values that start at 0 and end at C - 1 are 0, 1, ..., C - 1.
    private static bool IsRank<TValue>(ReadOnlySpan<TValue> values)
        where TValue : unmanaged, IBinaryInteger<TValue>
        => TValue.IsZero(values[0]) && values[^1] == TValue.CreateTruncating(values.Length - 1);
}
