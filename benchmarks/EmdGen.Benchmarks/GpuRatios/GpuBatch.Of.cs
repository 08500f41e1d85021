using EmdGen.Gpu;
using ILGPU;
using ILGPU.Runtime;

namespace EmdGen.Benchmarks.GpuRatios;

/// <inheritdoc/>
public sealed class GpuBatch<TEmd, T, TNumbers> : GpuBatch
    where TEmd : struct, ISquaredEmd
    where T : unmanaged
    where TNumbers : struct, IGpuNumbers<T>
{
    private readonly GpuRatioCase @case;
    private readonly GpuBlock block;
    private readonly AcceleratorStream stream;
    private readonly GpuSquaredEmd<TEmd> loss;
    private readonly MemoryBuffer1D<T, Stride1D.Dense> logits;
    private readonly MemoryBuffer1D<T, Stride1D.Dense> gradient;
    private readonly MemoryBuffer1D<int, Stride1D.Dense> labels;
    private readonly MemoryBuffer1D<float, Stride1D.Dense> losses;
    private readonly MemoryBuffer1D<float, Stride1D.Dense> value;

    public GpuBatch(Accelerator accelerator, GpuRatioCase @case)
    {
        this.@case = @case;
        block = new GpuBlock(TEmd.Distance!, @case.BlockRows, logit => TNumbers.Widen(TNumbers.Narrow(logit)));
        stream = accelerator.DefaultStream;
        loss = new GpuSquaredEmd<TEmd>(accelerator);
        logits = accelerator.Allocate1D<T>(@case.Rows * TEmd.ClassCount);
        gradient = accelerator.Allocate1D<T>(logits.Length);
        labels = accelerator.Allocate1D<int>(@case.Rows);
        losses = accelerator.Allocate1D<float>(@case.Rows);
        value = accelerator.Allocate1D<float>(1);
        Fill(logits.View, Array.ConvertAll(block.Logits, TNumbers.Narrow));
        Fill(labels.View, block.Labels);
    }

    public override void StartLoss() => TNumbers.Start(
        loss, stream, logits.View, labels.View, GpuOutputs<T>.To(value.View).WithLosses(losses.View).WithGradient(gradient.View));

    public override void StartCopy() => logits.View.CopyTo(stream, gradient.View);

    public override IReadOnlyList<string> Failures()
    {
        StartLoss();
        var check = new GpuCheck(block, TNumbers.Roundoff);
        check.Value(value.GetAsArray1D()[0]);
        float[] firstLosses = Block<float>(losses.View, 0);
        T[] firstGradient = Block<T>(gradient.View, 0);
        check.Losses(firstLosses);
        check.Gradient(Array.ConvertAll(firstGradient, number => (double)TNumbers.Widen(number) * @case.Rows));
        for (long index = 1; index < @case.BlockCount; index++)
        {
            check.Copy(index, "losses", Block<float>(losses.View, index).AsSpan().SequenceEqual(firstLosses));
            check.Copy(index, "gradient", Block<T>(gradient.View, index).AsSpan().SequenceEqual(firstGradient));
        }

        return check.Failures;
    }

    public override void Dispose()
    {
        stream.Synchronize();
        loss.Dispose();
        foreach (MemoryBuffer buffer in new MemoryBuffer[] { logits, gradient, labels, losses, value })
            buffer.Dispose();
    }

    /// <summary>The numbers first, then copies of what is there, which doubles it.</summary>
    private void Fill<TNumber>(ArrayView<TNumber> view, TNumber[] numbers)
        where TNumber : unmanaged
    {
        view.SubView(0, numbers.Length).CopyFromCPU(stream, numbers);
        long done = numbers.Length;
        while (done < view.Length)
        {
            long next = Math.Min(done, view.Length - done);
            view.SubView(0, next).CopyTo(stream, view.SubView(done, next));
            done += next;
        }

        stream.Synchronize();
    }

    private TNumber[] Block<TNumber>(ArrayView<TNumber> view, long index)
        where TNumber : unmanaged
    {
        long length = view.Length / @case.BlockCount;
        var numbers = new TNumber[length];
        view.SubView(index * length, length).CopyToCPU(stream, numbers);
        stream.Synchronize();
        return numbers;
    }
}
