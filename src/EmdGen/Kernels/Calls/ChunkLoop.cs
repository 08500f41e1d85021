using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.Calls;

/// <summary>Runs the chunks of a batch on several threads. The sums are added in the order of the chunks, whoever computed them.</summary>
internal sealed class ChunkLoop<TKernel>(TKernel kernel, Batch batch, ChunkSizes sizes) : SharedLoop(batch.Chunks.Count)
    where TKernel : struct, IRangeKernel
{
    private readonly double[] sums = new double[batch.Chunks.Count];

    /// <summary>Returns the sum of the weighted losses, in the terms' unit.</summary>
    internal double Sum(int maxThreads)
    {
        Run(maxThreads);
        double sum = 0;
        foreach (double chunk in sums)
            sum += chunk;
        return sum;
    }

    private protected override void Step(int index) => sums[index] = BatchRunner<TKernel>.RunChunk(kernel, batch, sizes, index);
}
