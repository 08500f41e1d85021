using EmdGen.Gpu.Kernels.Numbers;
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
    /// <exception cref="NotSupportedException">The accelerator lacks something that the kernel needs.</exception>
    public float Evaluate(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, EmdOutputs outputs)
    {
        HostBatch<float, int> batch = Batch(logits, labels, outputs);
        LabelChecks.SumOfWeights(labels, CheckLabels(batch), Options);
        return batch.Run(Accelerator, Evaluate);
    }

    /// <inheritdoc cref="Evaluate(ReadOnlySpan{float}, ReadOnlySpan{int}, EmdOutputs)"/>
    public float Evaluate(ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, EmdOutputs outputs)
    {
        HostBatch<float, long> batch = Batch(logits, labels, outputs);
        LabelChecks.SumOfWeights(labels, CheckLabels(batch), Options);
        return batch.Run(Accelerator, Evaluate);
    }

    /// <summary>The loss, and what <paramref name="outputs"/> asks for, with a distribution per row as target.</summary>
    /// <param name="logits">[N,C], or [N,C,S] where the options say S positions.</param>
    /// <param name="targets">The shape of <paramref name="logits"/>: not negative, each row summing to 1 within 1e-3.</param>
    /// <param name="outputs">What is written beside the value returned.</param>
    /// <returns>The reduced loss.</returns>
    /// <exception cref="ArgumentException">A length does not fit, a target is no distribution, an option is contradicted; nothing was written.</exception>
    /// <exception cref="NotSupportedException">The accelerator lacks something that the kernel needs.</exception>
    public float Evaluate(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, EmdOutputs outputs)
    {
        HostBatch<float, float> batch = Batch(logits, targets, outputs);
        CheckTargets<float, WideReader<float>>(batch);
        return batch.Run(Accelerator, Evaluate);
    }

    /// <summary>The loss of 16-bit logits with a class index per row as target.</summary>
    /// <param name="type">What the bits of logits and gradient are. They are computed with in float32 and rounded at the end.</param>
    /// <param name="logits">[N,C], or [N,C,S] where the options say S positions, as bits.</param>
    /// <param name="labels">[N] or [N,S]: 0 to C - 1, or the ignore index.</param>
    /// <param name="outputs">What is written beside the value returned.</param>
    /// <returns>The reduced loss.</returns>
    /// <exception cref="ArgumentException">A length does not fit, a label is no class, an option is contradicted; nothing was written.</exception>
    /// <exception cref="NotSupportedException">The accelerator lacks something that the kernel needs.</exception>
    public float Evaluate16Bit(Emd16BitType type, ReadOnlySpan<ushort> logits, ReadOnlySpan<int> labels, Emd16BitOutputs outputs)
    {
        HostBatch<ushort, int> batch = Batch(logits, labels, outputs);
        LabelChecks.SumOfWeights(labels, CheckLabels(batch), Options);
        return batch.Run(Accelerator, (stream, z, y, views) => Evaluate16Bit(type, stream, z, y, views));
    }

    /// <inheritdoc cref="Evaluate16Bit(Emd16BitType, ReadOnlySpan{ushort}, ReadOnlySpan{int}, Emd16BitOutputs)"/>
    public float Evaluate16Bit(Emd16BitType type, ReadOnlySpan<ushort> logits, ReadOnlySpan<long> labels, Emd16BitOutputs outputs)
    {
        HostBatch<ushort, long> batch = Batch(logits, labels, outputs);
        LabelChecks.SumOfWeights(labels, CheckLabels(batch), Options);
        return batch.Run(Accelerator, (stream, z, y, views) => Evaluate16Bit(type, stream, z, y, views));
    }

    /// <summary>The loss of 16-bit logits with a distribution per row as target.</summary>
    /// <param name="type">What the bits of logits, targets and gradient are. They are computed with in float32 and rounded at the end.</param>
    /// <param name="logits">[N,C], or [N,C,S] where the options say S positions, as bits.</param>
    /// <param name="targets">The shape of <paramref name="logits"/>, as bits: not negative, each row summing to 1 within 1e-2.</param>
    /// <param name="outputs">What is written beside the value returned.</param>
    /// <returns>The reduced loss.</returns>
    /// <exception cref="ArgumentException">A length does not fit, a target is no distribution, an option is contradicted; nothing was written.</exception>
    /// <exception cref="NotSupportedException">The accelerator lacks something that the kernel needs.</exception>
    public float Evaluate16Bit(Emd16BitType type, ReadOnlySpan<ushort> logits, ReadOnlySpan<ushort> targets, Emd16BitOutputs outputs)
    {
        HostBatch<ushort, ushort> batch = Batch(logits, targets, outputs);
        if (IsHalf(type))
            CheckTargets<ushort, Reader16Bit<HalfFormat>>(batch);
        else
            CheckTargets<ushort, Reader16Bit<BFloat16Format>>(batch);
        return batch.Run(Accelerator, (stream, z, t, views) => Evaluate16Bit(type, stream, z, t, views));
    }

    private static HostBatch<float, TTarget> Batch<TTarget>(ReadOnlySpan<float> logits, ReadOnlySpan<TTarget> targets, EmdOutputs outputs)
        where TTarget : unmanaged
        => new()
        {
            Logits = logits,
            Targets = targets,
            Losses = outputs.Losses,
            HasLosses = outputs.HasLosses,
            Gradient = outputs.Gradient,
            HasGradient = outputs.HasGradient,
        };

    private static HostBatch<ushort, TTarget> Batch<TTarget>(ReadOnlySpan<ushort> logits, ReadOnlySpan<TTarget> targets, Emd16BitOutputs outputs)
        where TTarget : unmanaged
        => new()
        {
            Logits = logits,
            Targets = targets,
            Losses = outputs.Losses,
            HasLosses = outputs.HasLosses,
            Gradient = outputs.Gradient,
            HasGradient = outputs.HasGradient,
        };

    private BatchShape CheckLabels<T, TTarget>(HostBatch<T, TTarget> batch)
        where T : unmanaged
        where TTarget : unmanaged
        => Check(batch, BatchChecks.ForLabels(batch.Logits.Length, batch.Targets.Length, TEmd.ClassCount, Options));

    private void CheckTargets<T, TReader>(HostBatch<T, T> batch)
        where T : unmanaged
        where TReader : struct, INumberReader<T>
    {
        if (!takesTargets)
            throw StructureChecks.NoSoftTargets();
        BatchShape shape = Check(batch, BatchChecks.ForTargets(batch.Logits.Length, batch.Targets.Length, TEmd.ClassCount, Options));
        BatchChecks.TargetOverlap(batch.Targets, batch.Losses, batch.Gradient);
        if (Options.ValidateTargets)
            TargetChecks.Check<T, TReader>(batch.Targets, shape, firstRow: 0);
    }

    private BatchShape Check<T, TTarget>(HostBatch<T, TTarget> batch, BatchShape shape)
        where T : unmanaged
        where TTarget : unmanaged
    {
        BatchChecks.Outputs(shape, batch.HasLosses, batch.Losses.Length, batch.HasGradient, batch.Gradient.Length, Options);
        BatchChecks.Overlap(batch.Logits, batch.Losses, batch.Gradient);
        BatchChecks.Weights(shape, Options);
        BatchChecks.WeightOverlap(Options, batch.Losses, batch.Gradient);
        return shape;
    }
}
