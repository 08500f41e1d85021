using System.Runtime.Intrinsics;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;
using EmdGen.Kernels.Lanes;

namespace EmdGen.Kernels.Calls;

/// <summary>Runs a batch chunk by chunk, on the widest vectors the processor has and on as many threads as pay.</summary>
internal static class BatchRunner<TKernel>
    where TKernel : struct, IRangeKernel
{
    /// <summary>Below this many numbers a second thread costs more than it brings.</summary>
    private const long ElementsThatPayForThreads = 100_000;

    /// <summary>Returns the sum of the weighted losses, in the terms' unit.</summary>
    /// <exception cref="ArgumentException">The classes are too many; nothing was written.</exception>
    internal static double Run(in TKernel kernel, in Batch batch, int maxDegreeOfParallelism)
    {
        int chunks = batch.Chunks.Count;
        var sizes = new ChunkSizes(batch, kernel.ScratchLength(LaneWidth.Widest), LaneWidth.Widest);
        long elements = (long)chunks * batch.Chunks.RowsPerChunk * batch.ClassCount;
        if (chunks > 1 && maxDegreeOfParallelism != 1 && elements >= ElementsThatPayForThreads && Environment.ProcessorCount > 1)
            return new ChunkLoop<TKernel>(kernel, batch, sizes).Sum(maxDegreeOfParallelism);
        double sum = 0;
        for (int i = 0; i < chunks; i++)
            sum += RunChunk(kernel, batch, sizes, i);
        return sum;
    }

    /// <summary>Returns the sum of a chunk's weighted losses, in the terms' unit.</summary>
    internal static double RunChunk(in TKernel kernel, in Batch batch, in ChunkSizes sizes, int chunk)
    {
        if (Vector512.IsHardwareAccelerated)
            return ChunkWorker<TKernel, Lanes512, Vector512<float>>.Run(kernel, batch, sizes, chunk);
        if (Vector256.IsHardwareAccelerated)
            return ChunkWorker<TKernel, Lanes256, Vector256<float>>.Run(kernel, batch, sizes, chunk);
        if (Vector128.IsHardwareAccelerated)
            return ChunkWorker<TKernel, Lanes128, Vector128<float>>.Run(kernel, batch, sizes, chunk);
        return ChunkWorker<TKernel, LaneScalar, float>.Run(kernel, batch, sizes, chunk);
    }
}
