using System.Buffers;
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
        if (Vector512.IsHardwareAccelerated)
            return Run<Lanes512, Vector512<float>>(kernel, batch, maxDegreeOfParallelism);
        if (Vector256.IsHardwareAccelerated)
            return Run<Lanes256, Vector256<float>>(kernel, batch, maxDegreeOfParallelism);
        if (Vector128.IsHardwareAccelerated)
            return Run<Lanes128, Vector128<float>>(kernel, batch, maxDegreeOfParallelism);
        return Run<LaneScalar, float>(kernel, batch, maxDegreeOfParallelism);
    }

    private static double Run<TOps, TVector>(in TKernel kernel, in Batch batch, int maxDegreeOfParallelism)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
    {
        int chunks = batch.Chunks.Count;
        var sizes = new ChunkSizes(batch, kernel.ScratchLength(TOps.Width), TOps.Width);
        long elements = (long)chunks * batch.Chunks.RowsPerChunk * batch.ClassCount;
        if (chunks > 1 && maxDegreeOfParallelism != 1 && elements >= ElementsThatPayForThreads && Environment.ProcessorCount > 1)
            return RunThreads<TOps, TVector>(kernel, batch, sizes, maxDegreeOfParallelism);
        double sum = 0;
        for (int i = 0; i < chunks; i++)
            sum += ChunkWorker<TKernel, TOps, TVector>.Run(kernel, batch, sizes, i);
        return sum;
    }

    private static double RunThreads<TOps, TVector>(TKernel kernel, Batch batch, ChunkSizes sizes, int maxDegreeOfParallelism)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
    {
        int chunks = batch.Chunks.Count;
        double[] partial = ArrayPool<double>.Shared.Rent(chunks);
        try
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = maxDegreeOfParallelism };
            Parallel.For(0, chunks, options, i => partial[i] = ChunkWorker<TKernel, TOps, TVector>.Run(kernel, batch, sizes, i));
            double sum = 0;
            for (int i = 0; i < chunks; i++)
                sum += partial[i];
            return sum;
        }
        finally
        {
            ArrayPool<double>.Shared.Return(partial);
        }
    }
}
