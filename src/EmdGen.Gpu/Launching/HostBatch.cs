using ILGPU;
using ILGPU.Runtime;

namespace EmdGen.Gpu.Launching;

/// <summary>Starts an evaluation of views.</summary>
internal delegate void StartEvaluation<T, TTarget>(
    AcceleratorStream stream, ArrayView<T> logits, ArrayView<TTarget> targets, GpuOutputs<T> outputs)
    where T : unmanaged
    where TTarget : unmanaged;

/// <summary>A checked batch in the host's memory: copied to the device and back.</summary>
internal readonly ref struct HostBatch<T, TTarget>
    where T : unmanaged
    where TTarget : unmanaged
{
    internal required ReadOnlySpan<T> Logits { get; init; }

    internal required ReadOnlySpan<TTarget> Targets { get; init; }

    internal required Span<float> Losses { get; init; }

    internal required bool HasLosses { get; init; }

    internal required Span<T> Gradient { get; init; }

    internal required bool HasGradient { get; init; }

    /// <summary>Evaluates the batch, waits, and returns the reduced loss.</summary>
    internal float Run(Accelerator accelerator, StartEvaluation<T, TTarget> start)
    {
        using MemoryBuffer1D<T, Stride1D.Dense> logits = Allocate<T>(accelerator, Logits.Length);
        using MemoryBuffer1D<TTarget, Stride1D.Dense> targets = Allocate<TTarget>(accelerator, Targets.Length);
        using MemoryBuffer1D<float, Stride1D.Dense> losses = Allocate<float>(accelerator, Losses.Length);
        using MemoryBuffer1D<float, Stride1D.Dense> value = Allocate<float>(accelerator, 1);
        AcceleratorStream stream = accelerator.DefaultStream;
        ArrayView<T> input = Copy(stream, Logits, logits);
        ArrayView<TTarget> labels = Copy(stream, Targets, targets);
        GpuOutputs<T> outputs = GpuOutputs<T>.To(value.View);
        if (HasLosses)
            outputs = outputs.WithLosses(losses.View.AsContiguous().SubView(0, Losses.Length));
        if (HasGradient)
            outputs = outputs.WithGradient(input);
        start(stream, input, labels, outputs);
        float result = 0;
        value.View.AsContiguous().CopyToCPU(stream, new Span<float>(ref result));
        if (HasLosses && !Losses.IsEmpty)
            outputs.Losses.CopyToCPU(stream, Losses);
        if (HasGradient && !Gradient.IsEmpty)
            outputs.Gradient.CopyToCPU(stream, Gradient);
        stream.Synchronize();
        return result;
    }

    /// <summary>Never of nothing, which not every device allocates.</summary>
    private static MemoryBuffer1D<TNumber, Stride1D.Dense> Allocate<TNumber>(Accelerator accelerator, int length)
        where TNumber : unmanaged
        => accelerator.Allocate1D<TNumber>(Math.Max(1, length));

    private static ArrayView<TNumber> Copy<TNumber>(
        AcceleratorStream stream, ReadOnlySpan<TNumber> source, MemoryBuffer1D<TNumber, Stride1D.Dense> buffer)
        where TNumber : unmanaged
    {
        ArrayView<TNumber> view = buffer.View.AsContiguous().SubView(0, source.Length);
        if (!source.IsEmpty)
            view.CopyFromCPU(stream, source);
        return view;
    }
}
