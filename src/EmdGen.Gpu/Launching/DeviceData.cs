using EmdGen.Gpu.Kernels.Structures;
using ILGPU;
using ILGPU.Runtime;

namespace EmdGen.Gpu.Launching;

/// <summary>Keeps what a loss has on its device: the numbers of the structure, weights, and room for the sums of groups.</summary>
internal sealed class DeviceData : IDisposable
{
    private const int FirstSumCount = 1024;

    private readonly Accelerator accelerator;
    private readonly List<MemoryBuffer> buffers = [];

    internal DeviceData(Accelerator accelerator, GroundDistance distance, EmdOptions options)
    {
        this.accelerator = accelerator;
        Constants = Copy<float>(DeviceStructure.Constants(distance));
        Indices = Copy<int>(DeviceStructure.Indices(distance));
        RowWeights = Copy(options.RowWeights.IsEmpty ? [0f] : options.RowWeights.Span);
        ClassWeights = Copy(options.ClassWeights.IsEmpty ? [0f] : options.ClassWeights.Span);
        WeightSum = Copy([0f, 0f]);
        Sums = Allocate<float>(FirstSumCount);
    }

    internal ArrayView<float> Constants { get; }

    internal ArrayView<int> Indices { get; }

    internal ArrayView<float> RowWeights { get; }

    internal ArrayView<float> ClassWeights { get; }

    /// <summary>[2]: a number and its exponent.</summary>
    internal ArrayView<float> WeightSum { get; }

    /// <summary>The sums of groups, as pairs of a number and its exponent.</summary>
    internal ArrayView<float> Sums { get; private set; }

    /// <summary>Makes room for so many numbers of sums. What kernels under way write to stays as long as the loss.</summary>
    internal void Reserve(long count)
    {
        if (count > Sums.Length)
            Sums = Allocate<float>(Math.Max(count, 2 * Sums.Length));
    }

    /// <summary>Takes another table for the calls from now on, in the stream's order.</summary>
    internal void Replace(AcceleratorStream stream, GroundDistance table)
        => Constants.CopyFromCPU(stream, (ReadOnlySpan<float>)DeviceStructure.Constants(table));

    public void Dispose()
    {
        foreach (MemoryBuffer buffer in buffers)
            buffer.Dispose();
    }

    private ArrayView<T> Copy<T>(ReadOnlySpan<T> numbers)
        where T : unmanaged
    {
        ArrayView<T> view = Allocate<T>(numbers.Length);
        view.CopyFromCPU(accelerator.DefaultStream, numbers);
        accelerator.DefaultStream.Synchronize();
        return view;
    }

    private ArrayView<T> Allocate<T>(long length)
        where T : unmanaged
    {
        MemoryBuffer1D<T, Stride1D.Dense> buffer = accelerator.Allocate1D<T>(length);
        buffers.Add(buffer);
        return buffer.View;
    }
}
