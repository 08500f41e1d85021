using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Numbers;
using EmdGen.Validation;

namespace EmdGen.CompilerServices;

/// <summary>
/// Labels that are members of an enum, for emitted code. A class index is a member's rank among the distinct underlying values.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EnumLabels
{
    /// <summary>Evaluates a loss with members of an enum as labels.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <typeparam name="TValue">Its underlying type.</typeparam>
    /// <param name="kernel">The kernel of the classes.</param>
    /// <param name="logits">[N,C], or [N,C,S].</param>
    /// <param name="labels">[N] or [N,S]: members, or a value equal to the ignore index.</param>
    /// <param name="values">[C]: the underlying values of the classes, increasing.</param>
    /// <param name="outputs">The outputs beside the value returned.</param>
    /// <param name="distance">Null for a structure fixed at compile time; the distances of the call for a learned one.</param>
    /// <param name="options">Null for <see cref="EmdOptions.Default"/>; the ignore index is compared with underlying values.</param>
    /// <returns>The reduced loss.</returns>
    /// <exception cref="ArgumentException">A label is no member, or an argument does not fit; nothing was written.</exception>
    public static float Evaluate<TEnum, TValue>(
        EmdKernel kernel,
        ReadOnlySpan<float> logits,
        ReadOnlySpan<TEnum> labels,
        ReadOnlySpan<TValue> values,
        EmdOutputs outputs,
        GroundDistance? distance,
        EmdOptions? options)
        where TEnum : unmanaged, Enum
        where TValue : unmanaged, IBinaryInteger<TValue>
    {
        using var classes = new EnumClassIndices<TEnum, TValue>(
            labels, values, UntypedSpan.Of<float>(outputs.Losses), UntypedSpan.Of<float>(outputs.Gradient), options);
        if (outputs.Request is CurvatureRequest)
            CurvatureChecks.Labels(UntypedSpan.Of<float>(outputs.Curvature), UntypedSpan.Of(labels));
        return kernel.Evaluate(EmdBatch.Of(logits, classes.Indices, outputs), distance, classes.Options);
    }

    /// <summary>Evaluates a loss of 16-bit numbers with members of an enum as labels.</summary>
    /// <param name="kernel">The kernel of the classes.</param>
    /// <param name="type">The type that the bits are of.</param>
    /// <param name="logits">[N,C], or [N,C,S], as bits.</param>
    /// <param name="labels">[N] or [N,S]: members, or a value equal to the ignore index.</param>
    /// <param name="values">[C]: the underlying values of the classes, increasing.</param>
    /// <param name="outputs">The outputs beside the value returned.</param>
    /// <param name="distance">Null for a structure fixed at compile time; the distances of the call for a learned one.</param>
    /// <param name="options">Null for <see cref="EmdOptions.Default"/>; the ignore index is compared with underlying values.</param>
    /// <inheritdoc cref="Evaluate{TEnum, TValue}(EmdKernel, ReadOnlySpan{float}, ReadOnlySpan{TEnum}, ReadOnlySpan{TValue}, EmdOutputs, GroundDistance?, EmdOptions?)"/>
    public static float Evaluate<TEnum, TValue>(
        EmdKernel kernel,
        Emd16BitType type,
        ReadOnlySpan<ushort> logits,
        ReadOnlySpan<TEnum> labels,
        ReadOnlySpan<TValue> values,
        Emd16BitOutputs outputs,
        GroundDistance? distance,
        EmdOptions? options)
        where TEnum : unmanaged, Enum
        where TValue : unmanaged, IBinaryInteger<TValue>
    {
        using var classes = new EnumClassIndices<TEnum, TValue>(
            labels, values, UntypedSpan.Of<float>(outputs.Losses), UntypedSpan.Of<ushort>(outputs.Gradient), options);
        return kernel.Evaluate(EmdBatch.Of(type, logits, classes.Indices, outputs), distance, classes.Options);
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

    /// <summary>The rank of a value; negative for one that is no class's.</summary>
    internal static int Find<TValue>(TValue value, ReadOnlySpan<TValue> values)
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
}
