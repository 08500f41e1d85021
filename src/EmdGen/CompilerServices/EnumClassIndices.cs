using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using EmdGen.Numbers;
using EmdGen.Validation;

namespace EmdGen.CompilerServices;

/// <summary>The class indices of a call's enum labels, in pooled memory where they are not the labels' own.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
/// <typeparam name="TValue">Its underlying type.</typeparam>
internal readonly ref struct EnumClassIndices<TEnum, TValue>
    where TEnum : unmanaged, Enum
    where TValue : unmanaged, IBinaryInteger<TValue>
{
    // The ignore index becomes this number: no class index is negative.
    private const int Ignored = -1;

    // Labels share the pool of the kernels: one of their own would be 4 KB of every program that is compiled ahead of time.
    private readonly float[]? pooled;

    /// <summary>Maps labels to class indices.</summary>
    /// <param name="labels">[N] or [N,S]: members, or a value equal to the ignore index.</param>
    /// <param name="values">[C]: the underlying values of the classes, increasing.</param>
    /// <param name="losses">What the call writes, which overlaps no labels that are mapped before the batch is checked.</param>
    /// <param name="gradient">The same.</param>
    /// <param name="options">The call's options, whose ignore index is compared with underlying values.</param>
    /// <exception cref="ArgumentException">A label is no member, or an output overlaps labels that are mapped.</exception>
    internal EnumClassIndices(
        ReadOnlySpan<TEnum> labels, ReadOnlySpan<TValue> values, UntypedSpan losses, UntypedSpan gradient, EmdOptions? options)
    {
        ReadOnlySpan<TValue> given = MemoryMarshal.Cast<TEnum, TValue>(labels);
        Options = options;
        if (typeof(TValue) == typeof(int) && IsRank(values))
        {
            Indices = MemoryMarshal.Cast<TValue, int>(given);
            return;
        }

        // Labels that are class indices themselves are checked with the batch, which no longer sees those that are mapped.
        BatchChecks.TargetOverlap("labels", UntypedSpan.Of(labels), losses, gradient);
        float[] rented = ArrayPool<float>.Shared.Rent(given.Length);
        Span<int> indices = MemoryMarshal.Cast<float, int>(rented.AsSpan(0, given.Length));
        Map(given, values, options?.IgnoreIndex, indices);
        pooled = rented;
        Indices = indices;
        if (options?.IgnoreIndex is not null)
            Options = options with { IgnoreIndex = Ignored };
    }

    /// <summary>[N] or [N,S]: the class indices.</summary>
    internal ReadOnlySpan<int> Indices { get; }

    /// <summary>The call's options, with an ignore index that fits <see cref="Indices"/>.</summary>
    internal EmdOptions? Options { get; }

    /// <summary>Gives the pooled memory back.</summary>
    public void Dispose()
    {
        if (pooled is not null)
            ArrayPool<float>.Shared.Return(pooled);
    }

    private static void Map(ReadOnlySpan<TValue> given, ReadOnlySpan<TValue> values, long? ignoreIndex, Span<int> indices)
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

            int index = EnumLabels.Find(value, values);
            if (index < 0)
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"The label of row {row} has the value {value}, which is no member's."), "labels");
            }

            indices[row] = index;
        }
    }

    // An ignore index that the underlying type cannot hold equals no label.
    private static bool TryHold(long? index, out TValue value)
    {
        value = TValue.CreateTruncating(index.GetValueOrDefault());
        return index is { } wanted && long.CreateTruncating(value) == wanted && TValue.IsNegative(value) == (wanted < 0);
    }

    // Distinct increasing values that start at 0 and end at C - 1 are 0, 1, ..., C - 1.
    private static bool IsRank(ReadOnlySpan<TValue> values)
        => TValue.IsZero(values[0]) && values[^1] == TValue.CreateTruncating(values.Length - 1);
}
