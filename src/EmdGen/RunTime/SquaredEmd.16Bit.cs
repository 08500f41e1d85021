using EmdGen.CompilerServices.Contracts;

namespace EmdGen;

/// <content>The bits of 16-bit numbers.</content>
public static partial class SquaredEmd
{
    /// <summary>The loss of logits of 16 bits each, and what <paramref name="outputs"/> asks for.</summary>
    /// <inheritdoc cref="ISquaredEmd.Evaluate16Bit(Emd16BitType, ReadOnlySpan{ushort}, ReadOnlySpan{int}, Emd16BitOutputs, GroundDistance?, EmdOptions?)"/>
    public static float Evaluate16Bit(
        Emd16BitType type,
        ReadOnlySpan<ushort> logits,
        ReadOnlySpan<int> labels,
        Emd16BitOutputs outputs,
        GroundDistance distance,
        EmdOptions? options)
        => Evaluate(EmdBatch.Of(type, logits, labels, outputs), distance, options);

    /// <summary>The loss of logits of 16 bits each, and what <paramref name="outputs"/> asks for.</summary>
    /// <inheritdoc cref="ISquaredEmd.Evaluate16Bit(Emd16BitType, ReadOnlySpan{ushort}, ReadOnlySpan{int}, Emd16BitOutputs, GroundDistance?, EmdOptions?)"/>
    public static float Evaluate16Bit(
        Emd16BitType type,
        ReadOnlySpan<ushort> logits,
        ReadOnlySpan<long> labels,
        Emd16BitOutputs outputs,
        GroundDistance distance,
        EmdOptions? options)
        => Evaluate(EmdBatch.Of(type, logits, labels, outputs), distance, options);

    /// <summary>The loss of logits of 16 bits each, and what <paramref name="outputs"/> asks for.</summary>
    /// <inheritdoc cref="ISquaredEmd.Evaluate16Bit(Emd16BitType, ReadOnlySpan{ushort}, ReadOnlySpan{ushort}, Emd16BitOutputs, GroundDistance?, EmdOptions?)"/>
    /// <exception cref="NotSupportedException">The distance is a table, whose loss is defined for labels alone.</exception>
    public static float Evaluate16Bit(
        Emd16BitType type,
        ReadOnlySpan<ushort> logits,
        ReadOnlySpan<ushort> targets,
        Emd16BitOutputs outputs,
        GroundDistance distance,
        EmdOptions? options)
        => Evaluate(EmdBatch.Of(type, logits, targets, outputs), distance, options);
}
