using EmdGen.CompilerServices.Contracts;
using EmdGen.Gpu.Launching;
using EmdGen.Kernels.Calls;
using EmdGen.Validation;

namespace EmdGen.Gpu;

/// <content>Calls on spans of the host's memory: checked as on the CPU, copied to the device, computed, waited for and copied back.</content>
public sealed partial class GpuSquaredEmd<TEmd>
{
    /// <summary>The loss, and what <paramref name="outputs"/> asks for, with a class index per row as target.</summary>
    /// <param name="logits">[N,C], or [N,C,S] where the options say S positions.</param>
    /// <param name="labels">[N] or [N,S]: 0 to C - 1, or the ignore index.</param>
    /// <param name="outputs">What is written beside the value returned.</param>
    /// <returns>The reduced loss.</returns>
    /// <exception cref="ArgumentException">A length does not fit, a label is no class, an option is contradicted; nothing was written.</exception>
    /// <exception cref="NotSupportedException">A curvature is asked for, or the accelerator lacks something that the kernel needs.</exception>
    public float Evaluate(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, EmdOutputs outputs)
        => Run<float, int>(EmdBatch.Of(logits, labels, outputs), Evaluate);

    /// <inheritdoc cref="Evaluate(ReadOnlySpan{float}, ReadOnlySpan{int}, EmdOutputs)"/>
    public float Evaluate(ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, EmdOutputs outputs)
        => Run<float, long>(EmdBatch.Of(logits, labels, outputs), Evaluate);

    /// <summary>The loss, and what <paramref name="outputs"/> asks for, with a distribution per row as target.</summary>
    /// <param name="logits">[N,C], or [N,C,S] where the options say S positions.</param>
    /// <param name="targets">The shape of <paramref name="logits"/>: not negative, each row summing to 1 within 1e-3.</param>
    /// <param name="outputs">What is written beside the value returned.</param>
    /// <returns>The reduced loss.</returns>
    /// <exception cref="ArgumentException">A length does not fit, a target is no distribution, an option is contradicted; nothing was written.</exception>
    /// <exception cref="NotSupportedException">A curvature is asked for, or the accelerator lacks something that the kernel needs.</exception>
    public float Evaluate(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, EmdOutputs outputs)
        => Run<float, float>(EmdBatch.Of(logits, targets, outputs), Evaluate);

    /// <summary>The loss of 16-bit logits with a class index per row as target.</summary>
    /// <param name="type">What the bits of logits and gradient are. They are computed with in float32 and rounded at the end.</param>
    /// <param name="logits">[N,C], or [N,C,S] where the options say S positions, as bits.</param>
    /// <param name="labels">[N] or [N,S]: 0 to C - 1, or the ignore index.</param>
    /// <param name="outputs">What is written beside the value returned.</param>
    /// <returns>The reduced loss.</returns>
    /// <exception cref="ArgumentException">A length does not fit, a label is no class, an option is contradicted; nothing was written.</exception>
    /// <exception cref="NotSupportedException">The accelerator lacks something that the kernel needs.</exception>
    public float Evaluate16Bit(Emd16BitType type, ReadOnlySpan<ushort> logits, ReadOnlySpan<int> labels, Emd16BitOutputs outputs)
        => Run<ushort, int>(
            EmdBatch.Of(type, logits, labels, outputs),
            (stream, z, y, views) => Evaluate16Bit(type, stream, z, y, views));

    /// <inheritdoc cref="Evaluate16Bit(Emd16BitType, ReadOnlySpan{ushort}, ReadOnlySpan{int}, Emd16BitOutputs)"/>
    public float Evaluate16Bit(Emd16BitType type, ReadOnlySpan<ushort> logits, ReadOnlySpan<long> labels, Emd16BitOutputs outputs)
        => Run<ushort, long>(
            EmdBatch.Of(type, logits, labels, outputs),
            (stream, z, y, views) => Evaluate16Bit(type, stream, z, y, views));

    /// <summary>The loss of 16-bit logits with a distribution per row as target.</summary>
    /// <param name="type">What the bits of logits, targets and gradient are. They are computed with in float32 and rounded at the end.</param>
    /// <param name="logits">[N,C], or [N,C,S] where the options say S positions, as bits.</param>
    /// <param name="targets">The shape of <paramref name="logits"/>, as bits: not negative, each row summing to 1 within 1e-2.</param>
    /// <param name="outputs">What is written beside the value returned.</param>
    /// <returns>The reduced loss.</returns>
    /// <exception cref="ArgumentException">A length does not fit, a target is no distribution, an option is contradicted; nothing was written.</exception>
    /// <exception cref="NotSupportedException">The accelerator lacks something that the kernel needs.</exception>
    public float Evaluate16Bit(Emd16BitType type, ReadOnlySpan<ushort> logits, ReadOnlySpan<ushort> targets, Emd16BitOutputs outputs)
        => Run<ushort, ushort>(
            EmdBatch.Of(type, logits, targets, outputs),
            (stream, z, t, views) => Evaluate16Bit(type, stream, z, t, views));

    private float Run<T, TTarget>(in EmdBatch batch, StartEvaluation<T, TTarget> start)
        where T : unmanaged
        where TTarget : unmanaged
    {
        CurvatureChecks.NoneOnDevices(batch);
        StructureChecks.Call(structure, batch, Options);
        BatchShape shape = BatchChecks.Batch(batch, TEmd.ClassCount, Options);
        BatchTargets.SumOfWeights(batch, shape, Options);
        BatchProbabilities.Check(batch, shape, Options);
        return HostBatch<T, TTarget>.Run(batch, Accelerator, start);
    }
}
