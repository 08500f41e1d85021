using System.ComponentModel;
using EmdGen.CompilerServices;
using EmdGen.CompilerServices.Contracts;

namespace EmdGen;

/// <summary>
/// The members that every generated type offers to code that is generic over the class set: loss modules, metrics, loaders of other back
/// ends.
/// </summary>
public interface ISquaredEmd
{
    /// <summary>C, 2 or more.</summary>
    static abstract int ClassCount { get; }

    /// <summary>The ground structure fixed at compile time, its exponent included; null where it is learned at run time.</summary>
    static abstract GroundDistance? Distance { get; }

    /// <summary>[C]: the name of each class, a member of an enum; null where the classes have no names but their indices.</summary>
    static virtual IReadOnlyList<string>? ClassNames => null;

    /// <summary>
    /// The kernel of the classes: code that is generic over class sets, the Torch module among it, evaluates batches of any type by it. A type
    /// written by hand returns that of the generated type that it wraps.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract EmdKernel Kernel { get; }

    /// <summary>A type with kernels for other devices; null unless the generator emitted one.</summary>
    static virtual Type? DeviceKernels => null;

    /// <summary>
    /// The loss on a CUDA device, for a library that owns memory there; null unless the generator emitted kernels for other devices and they can
    /// be compiled and launched there. It is made when first asked for, and its kernels are compiled when first used.
    /// </summary>
    /// <param name="device">0 for the first device that the process sees.</param>
    static virtual CudaLoss? CudaLoss(int device) => null;

    /// <summary>The loss, and what <paramref name="outputs"/> asks for, with a class index per row as target.</summary>
    /// <param name="logits">[N,C], or [N,C,S] with <see cref="EmdOptions.PositionCount"/> S.</param>
    /// <param name="labels">[N] or [N,S]: 0 to C - 1, or the ignore index.</param>
    /// <param name="outputs">The outputs beside the value returned.</param>
    /// <param name="distance">Null for a structure fixed at compile time; the table to use for a learned one.</param>
    /// <param name="options">Null for <see cref="EmdOptions.Default"/>.</param>
    /// <returns>The reduced loss.</returns>
    /// <exception cref="ArgumentException">A length does not fit, a label is no class, an option is contradicted; nothing was written.</exception>
    static abstract float Evaluate(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, EmdOutputs outputs, GroundDistance? distance, EmdOptions? options);

    /// <inheritdoc cref="Evaluate(ReadOnlySpan{float}, ReadOnlySpan{int}, EmdOutputs, GroundDistance?, EmdOptions?)"/>
    static abstract float Evaluate(
        ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, EmdOutputs outputs, GroundDistance? distance, EmdOptions? options);

    /// <summary>The loss, and what <paramref name="outputs"/> asks for, with a distribution per row as target.</summary>
    /// <param name="logits">[N,C], or [N,C,S] with <see cref="EmdOptions.PositionCount"/> S.</param>
    /// <param name="targets">The shape of <paramref name="logits"/>: not negative, each row summing to 1 within 1e-3.</param>
    /// <param name="outputs">The outputs beside the value returned.</param>
    /// <param name="distance">Null for a structure fixed at compile time; the table to use for a learned one.</param>
    /// <param name="options">Null for <see cref="EmdOptions.Default"/>.</param>
    /// <returns>The reduced loss.</returns>
    /// <exception cref="ArgumentException">
    /// A length does not fit, a target is no distribution, an option is contradicted; nothing was written.
    /// </exception>
    static abstract float Evaluate(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, EmdOutputs outputs, GroundDistance? distance, EmdOptions? options);

    /// <summary>The loss of 16-bit logits, and what <paramref name="outputs"/> asks for, with a class index per row as target.</summary>
    /// <param name="type">The type of the bits of logits and gradient. They are computed with in float32 and rounded at the end.</param>
    /// <param name="logits">[N,C], or [N,C,S] with <see cref="EmdOptions.PositionCount"/> S, as bits.</param>
    /// <param name="labels">[N] or [N,S]: 0 to C - 1, or the ignore index.</param>
    /// <param name="outputs">The outputs beside the value returned.</param>
    /// <param name="distance">Null for a structure fixed at compile time; the table to use for a learned one.</param>
    /// <param name="options">Null for <see cref="EmdOptions.Default"/>.</param>
    /// <returns>The reduced loss.</returns>
    /// <exception cref="ArgumentException">A length does not fit, a label is no class, an option is contradicted; nothing was written.</exception>
    static abstract float Evaluate16Bit(
        Emd16BitType type,
        ReadOnlySpan<ushort> logits,
        ReadOnlySpan<int> labels,
        Emd16BitOutputs outputs,
        GroundDistance? distance,
        EmdOptions? options);

    /// <inheritdoc cref="Evaluate16Bit(Emd16BitType, ReadOnlySpan{ushort}, ReadOnlySpan{int}, Emd16BitOutputs, GroundDistance?, EmdOptions?)"/>
    static abstract float Evaluate16Bit(
        Emd16BitType type,
        ReadOnlySpan<ushort> logits,
        ReadOnlySpan<long> labels,
        Emd16BitOutputs outputs,
        GroundDistance? distance,
        EmdOptions? options);

    /// <summary>The loss of 16-bit logits, and what <paramref name="outputs"/> asks for, with a distribution per row as target.</summary>
    /// <param name="type">The type of the bits of logits, targets and gradient. They are computed with in float32 and rounded at the end.</param>
    /// <param name="logits">[N,C], or [N,C,S] with <see cref="EmdOptions.PositionCount"/> S, as bits.</param>
    /// <param name="targets">The shape of <paramref name="logits"/>, as bits: not negative, each row summing to 1 within 1e-2.</param>
    /// <param name="outputs">The outputs beside the value returned.</param>
    /// <param name="distance">Null for a structure fixed at compile time; the table to use for a learned one.</param>
    /// <param name="options">Null for <see cref="EmdOptions.Default"/>.</param>
    /// <returns>The reduced loss.</returns>
    /// <exception cref="ArgumentException">
    /// A length does not fit, a target is no distribution, an option is contradicted; nothing was written.
    /// </exception>
    static abstract float Evaluate16Bit(
        Emd16BitType type,
        ReadOnlySpan<ushort> logits,
        ReadOnlySpan<ushort> targets,
        Emd16BitOutputs outputs,
        GroundDistance? distance,
        EmdOptions? options);
}
