using EmdGen.Gpu.Launching;
using ILGPU;
using ILGPU.Runtime;

namespace EmdGen.Gpu;

/// <content>Calls on views of the device's memory.</content>
public sealed partial class GpuSquaredEmd<TEmd>
{
    /// <summary>Starts the loss of a batch, and what <paramref name="outputs"/> asks for, with a class index per row as target.</summary>
    /// <param name="stream">Where to start it.</param>
    /// <param name="logits">[N,C], or [N,C,S] where the options say S positions.</param>
    /// <param name="labels">[N] or [N,S]: 0 to C - 1, or the ignore index.</param>
    /// <param name="outputs">What is written.</param>
    /// <exception cref="ArgumentException">A length does not fit, or views overlap; nothing was started.</exception>
    /// <exception cref="NotSupportedException">The accelerator lacks something that the kernel needs.</exception>
    public void Evaluate(AcceleratorStream stream, ArrayView<float> logits, ArrayView<int> labels, GpuOutputs<float> outputs)
        => single.OfInt32(outputs.HasGradient).Launch(stream, Arguments(logits, labels, outputs, isSoft: false, is16Bit: false), data);

    /// <inheritdoc cref="Evaluate(AcceleratorStream, ArrayView{float}, ArrayView{int}, GpuOutputs{float})"/>
    public void Evaluate(AcceleratorStream stream, ArrayView<float> logits, ArrayView<long> labels, GpuOutputs<float> outputs)
        => single.OfInt64(outputs.HasGradient).Launch(stream, Arguments(logits, labels, outputs, isSoft: false, is16Bit: false), data);

    /// <summary>Starts the loss of a batch, and what <paramref name="outputs"/> asks for, with a distribution per row as target.</summary>
    /// <param name="stream">Where to start it.</param>
    /// <param name="logits">[N,C], or [N,C,S] where the options say S positions.</param>
    /// <param name="targets">The shape of <paramref name="logits"/>: not negative, each row summing to 1 within 1e-3 (16-bit types: 1e-2).</param>
    /// <param name="outputs">What is written.</param>
    /// <exception cref="ArgumentException">A length does not fit, or views overlap; nothing was started.</exception>
    /// <exception cref="NotSupportedException">The accelerator lacks something that the kernel needs.</exception>
    public void Evaluate(AcceleratorStream stream, ArrayView<float> logits, ArrayView<float> targets, GpuOutputs<float> outputs)
        => single.Soft(outputs.HasGradient).Launch(stream, Arguments(logits, targets, outputs, isSoft: true, is16Bit: false), data);

    /// <summary>Starts the loss of 16-bit logits with a class index per row as target.</summary>
    /// <param name="type">What the bits of logits and gradient are. They are computed with in float32 and rounded at the end.</param>
    /// <param name="stream">Where to start it.</param>
    /// <param name="logits">[N,C], or [N,C,S] where the options say S positions, as bits: <c>view.Cast&lt;ushort&gt;()</c> of a view of halves.</param>
    /// <param name="labels">[N] or [N,S]: 0 to C - 1, or the ignore index.</param>
    /// <param name="outputs">What is written.</param>
    /// <exception cref="ArgumentException">A length does not fit, or views overlap; nothing was started.</exception>
    /// <exception cref="NotSupportedException">The accelerator lacks something that the kernel needs.</exception>
    public void Evaluate16Bit(
        Emd16BitType type, AcceleratorStream stream, ArrayView<ushort> logits, ArrayView<int> labels, GpuOutputs<ushort> outputs)
        => Narrow(type, labels, outputs.HasGradient).Launch(stream, Arguments(logits, labels, outputs, isSoft: false, is16Bit: true), data);

    /// <inheritdoc cref="Evaluate16Bit(Emd16BitType, AcceleratorStream, ArrayView{ushort}, ArrayView{int}, GpuOutputs{ushort})"/>
    public void Evaluate16Bit(
        Emd16BitType type, AcceleratorStream stream, ArrayView<ushort> logits, ArrayView<long> labels, GpuOutputs<ushort> outputs)
        => Narrow(type, labels, outputs.HasGradient).Launch(stream, Arguments(logits, labels, outputs, isSoft: false, is16Bit: true), data);

    /// <summary>Starts the loss of 16-bit logits with a distribution per row as target.</summary>
    /// <param name="type">What the bits of logits, targets and gradient are. They are computed with in float32 and rounded at the end.</param>
    /// <param name="stream">Where to start it.</param>
    /// <param name="logits">[N,C], or [N,C,S] where the options say S positions, as bits.</param>
    /// <param name="targets">The shape of <paramref name="logits"/>, as bits: not negative, each row summing to 1 within 1e-2.</param>
    /// <param name="outputs">What is written.</param>
    /// <exception cref="ArgumentException">A length does not fit, or views overlap; nothing was started.</exception>
    /// <exception cref="NotSupportedException">The accelerator lacks something that the kernel needs.</exception>
    public void Evaluate16Bit(
        Emd16BitType type, AcceleratorStream stream, ArrayView<ushort> logits, ArrayView<ushort> targets, GpuOutputs<ushort> outputs)
        => Narrow(type, targets, outputs.HasGradient).Launch(stream, Arguments(logits, targets, outputs, isSoft: true, is16Bit: true), data);

    private TileLauncher<ushort, int> Narrow(Emd16BitType type, ArrayView<int> labels, bool hasGradient)
        => IsHalf(type) ? half.OfInt32(hasGradient) : bfloat16.OfInt32(hasGradient);

    private TileLauncher<ushort, long> Narrow(Emd16BitType type, ArrayView<long> labels, bool hasGradient)
        => IsHalf(type) ? half.OfInt64(hasGradient) : bfloat16.OfInt64(hasGradient);

    private TileLauncher<ushort, ushort> Narrow(Emd16BitType type, ArrayView<ushort> targets, bool hasGradient)
        => IsHalf(type) ? half.Soft(hasGradient) : bfloat16.Soft(hasGradient);

    private static bool IsHalf(Emd16BitType type) => type switch
    {
        Emd16BitType.Half => true,
        Emd16BitType.BFloat16 => false,
        _ => throw new ArgumentOutOfRangeException(nameof(type), FormattableString.Invariant($"type is {(int)type}, but must be a named Emd16BitType.")),
    };
}
