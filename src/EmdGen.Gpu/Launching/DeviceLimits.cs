using EmdGen.Gpu.Kernels;
using ILGPU.Runtime;

namespace EmdGen.Gpu.Launching;

/// <summary>What a kernel asks of a device.</summary>
internal static class DeviceLimits
{
    /// <exception cref="NotSupportedException">The device has less.</exception>
    internal static void Check<TPass>(Accelerator accelerator, int targetTiles)
        where TPass : struct, ITilePass
    {
        int threads = TPass.RowsPerTile * TPass.ThreadsPerRow;
        if (accelerator.MaxNumThreadsPerGroup < threads)
        {
            throw Lacks(
                accelerator,
                $"threads: a group of its has {accelerator.MaxNumThreadsPerGroup} at most, but the kernel for {TPass.ClassCount} classes needs {threads}");
        }

        // Three arrays have a number more than they need, because none may be empty.
        const int Spare = 3;
        long numbers = ((1 + targetTiles) * TPass.RowStride) + TPass.FlowStride;
        long bytes = sizeof(float) * ((TPass.RowsPerTile * numbers) + (2 * threads) + TPass.StagedLength + Spare);
        if (accelerator.MaxSharedMemoryPerGroup < bytes)
        {
            throw Lacks(
                accelerator,
                $"shared memory: a group has {accelerator.MaxSharedMemoryPerGroup} bytes, but the kernel for {TPass.ClassCount} classes needs {bytes}");
        }
    }

    private static NotSupportedException Lacks(Accelerator accelerator, FormattableString what)
        => new(FormattableString.Invariant($"{accelerator.Name} ({accelerator.AcceleratorType}) lacks ") + FormattableString.Invariant(what) + ".");
}
