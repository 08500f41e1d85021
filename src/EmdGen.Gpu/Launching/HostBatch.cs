using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Numbers;
using ILGPU;
using ILGPU.Runtime;

namespace EmdGen.Gpu.Launching;

/// <summary>Starts an evaluation of views.</summary>
internal delegate void StartEvaluation<T, TTarget>(
    AcceleratorStream stream, ArrayView<T> logits, ArrayView<TTarget> targets, GpuOutputs<T> outputs)
    where T : unmanaged
    where TTarget : unmanaged;

/// <summary>Copies a batch from the host's memory to a device, and its results back.</summary>
/// <typeparam name="T">The type that the batch's logits and gradient have.</typeparam>
/// <typeparam name="TTarget">The type that its targets have.</typeparam>
internal static class HostBatch<T, TTarget>
    where T : unmanaged
    where TTarget : unmanaged
{
    /// <summary>Evaluates a checked batch, waits, and returns the reduced loss.</summary>
    internal static float Run(in EmdBatch batch, Accelerator accelerator, StartEvaluation<T, TTarget> start)
    {
        using MemoryBuffer1D<T, Stride1D.Dense> logits = Allocate<T>(accelerator, batch.Logits.Length);
        using MemoryBuffer1D<TTarget, Stride1D.Dense> targets = Allocate<TTarget>(accelerator, batch.Targets.Length);
        using MemoryBuffer1D<float, Stride1D.Dense> losses = Allocate<float>(accelerator, batch.Losses.Length);
        using MemoryBuffer1D<float, Stride1D.Dense> value = Allocate<float>(accelerator, 1);
        AcceleratorStream stream = accelerator.DefaultStream;
        ArrayView<T> input = Copy(stream, batch.Logits.As<T>(), logits);
        ArrayView<TTarget> labels = Copy(stream, batch.Targets.As<TTarget>(), targets);
        GpuOutputs<T> outputs = GpuOutputs<T>.To(value.View);
        if (batch.HasLosses)
            outputs = outputs.WithLosses(losses.View.AsContiguous().SubView(0, batch.Losses.Length));
        if (batch.HasGradient)
            outputs = outputs.WithGradient(input);
        start(stream, input, labels, outputs);
        float result = 0;
        value.View.AsContiguous().CopyToCPU(stream, new Span<float>(ref result));
        if (batch.HasLosses && batch.Losses.Length > 0)
            outputs.Losses.CopyToCPU(stream, Written<float>(batch.Losses));
        if (batch.HasGradient && batch.Gradient.Length > 0)
            outputs.Gradient.CopyToCPU(stream, Written<T>(batch.Gradient));
        stream.Synchronize();
        return result;
    }

    /// <summary>Room for one number or more: not every device allocates room for none.</summary>
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

    /// <summary>The span of an output, which was writable before the batch took it.</summary>
    private static Span<TNumber> Written<TNumber>(UntypedSpan output)
        where TNumber : unmanaged
        => MemoryMarshal.CreateSpan(ref Unsafe.As<byte, TNumber>(ref output.First), output.Length);
}
