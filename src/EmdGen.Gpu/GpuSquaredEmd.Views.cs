using EmdGen.Gpu.Launching;
using EmdGen.Validation;
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
        => Start(single.OfInt32(outputs.HasGradient), stream, logits, labels, outputs);

    /// <inheritdoc cref="Evaluate(AcceleratorStream, ArrayView{float}, ArrayView{int}, GpuOutputs{float})"/>
    public void Evaluate(AcceleratorStream stream, ArrayView<float> logits, ArrayView<long> labels, GpuOutputs<float> outputs)
        => Start(single.OfInt64(outputs.HasGradient), stream, logits, labels, outputs);

    /// <summary>Starts the loss of a batch, and what <paramref name="outputs"/> asks for, with a distribution per row as target.</summary>
    /// <param name="stream">Where to start it.</param>
    /// <param name="logits">[N,C], or [N,C,S] where the options say S positions.</param>
    /// <param name="targets">The shape of <paramref name="logits"/>: not negative, each row summing to 1 within 1e-3 (16-bit types: 1e-2).</param>
    /// <param name="outputs">What is written.</param>
    /// <exception cref="ArgumentException">A length does not fit, or views overlap; nothing was started.</exception>
    /// <exception cref="NotSupportedException">The accelerator lacks something that the kernel needs.</exception>
    public void Evaluate(AcceleratorStream stream, ArrayView<float> logits, ArrayView<float> targets, GpuOutputs<float> outputs)
        => Start(single.Soft(outputs.HasGradient), stream, logits, targets, outputs);

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
        => Start(Of(type).OfInt32(outputs.HasGradient), stream, logits, labels, outputs);

    /// <inheritdoc cref="Evaluate16Bit(Emd16BitType, AcceleratorStream, ArrayView{ushort}, ArrayView{int}, GpuOutputs{ushort})"/>
    public void Evaluate16Bit(
        Emd16BitType type, AcceleratorStream stream, ArrayView<ushort> logits, ArrayView<long> labels, GpuOutputs<ushort> outputs)
        => Start(Of(type).OfInt64(outputs.HasGradient), stream, logits, labels, outputs);

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
        => Start(Of(type).Soft(outputs.HasGradient), stream, logits, targets, outputs);

    private Launchers<ushort> Of(Emd16BitType type) => type switch
    {
        Emd16BitType.Half => half,
        Emd16BitType.BFloat16 => bfloat16,
        _ => throw new ArgumentOutOfRangeException(
            nameof(type), FormattableString.Invariant($"type is {(int)type}, but must be a named Emd16BitType.")),
    };

    private void Start<T, TTarget>(
        TileLauncher<T, TTarget> kernels, AcceleratorStream stream, ArrayView<T> logits, ArrayView<TTarget> targets, GpuOutputs<T> outputs)
        where T : unmanaged
        where TTarget : unmanaged
    {
        bool isSoft = kernels.HasSoftTargets;
        if (isSoft)
            StructureChecks.SoftTargets(structure);
        long rows = ViewChecks.Rows(logits.Length, targets.Length, isSoft, TEmd.ClassCount, Options);
        ViewChecks.Outputs(outputs, rows, logits.Length, Options);
        ViewChecks.Overlap(logits, targets, isSoft, outputs);
        var shape = new CallShape(
            rows,
            isSoft,
            Is16Bit: typeof(T) == typeof(ushort),
            outputs.HasLosses,
            ViewChecks.IsAligned(logits) && (!outputs.HasGradient || ViewChecks.IsAligned(outputs.Gradient)),
            ViewChecks.IsAligned(targets));
        var arguments = new TileArguments<T, TTarget>
        {
            Logits = logits,
            Targets = targets,
            Outputs = outputs,
            Plan = PlanBuilder.For(plan, Options, shape),
        };
        kernels.Launch(stream, arguments, data);
    }
}
