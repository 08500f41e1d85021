using EmdGen.Kernels;

namespace EmdGen;

/// <content>The bits of 16-bit numbers.</content>
public static partial class SquaredEmd
{
    /// <summary>The loss of logits of 16 bits each, and what <paramref name="outputs"/> asks for.</summary>
    /// <inheritdoc cref="ISquaredEmd.EvaluateNarrow(EmdNarrowType, ReadOnlySpan{ushort}, ReadOnlySpan{int}, EmdNarrowOutputs, GroundDistance?, EmdOptions?)"/>
    public static float EvaluateNarrow(
        EmdNarrowType type,
        ReadOnlySpan<ushort> logits,
        ReadOnlySpan<int> labels,
        EmdNarrowOutputs outputs,
        GroundDistance distance,
        EmdOptions? options)
        => WithLabels(BatchNumbers.Of(type, logits, outputs), labels, distance, options);

    /// <summary>The loss of logits of 16 bits each, and what <paramref name="outputs"/> asks for.</summary>
    /// <inheritdoc cref="ISquaredEmd.EvaluateNarrow(EmdNarrowType, ReadOnlySpan{ushort}, ReadOnlySpan{int}, EmdNarrowOutputs, GroundDistance?, EmdOptions?)"/>
    public static float EvaluateNarrow(
        EmdNarrowType type,
        ReadOnlySpan<ushort> logits,
        ReadOnlySpan<long> labels,
        EmdNarrowOutputs outputs,
        GroundDistance distance,
        EmdOptions? options)
        => WithLabels(BatchNumbers.Of(type, logits, outputs), labels, distance, options);

    /// <summary>The loss of logits of 16 bits each, and what <paramref name="outputs"/> asks for.</summary>
    /// <inheritdoc cref="ISquaredEmd.EvaluateNarrow(EmdNarrowType, ReadOnlySpan{ushort}, ReadOnlySpan{ushort}, EmdNarrowOutputs, GroundDistance?, EmdOptions?)"/>
    /// <exception cref="NotSupportedException">The distance is a table, whose loss is defined for labels alone.</exception>
    public static float EvaluateNarrow(
        EmdNarrowType type,
        ReadOnlySpan<ushort> logits,
        ReadOnlySpan<ushort> targets,
        EmdNarrowOutputs outputs,
        GroundDistance distance,
        EmdOptions? options)
        => WithTargets(BatchNumbers.Of(type, logits, targets, outputs), distance, options);
}
