using EmdGen.Gpu.Kernels;

namespace EmdGen.Gpu.Launching;

/// <summary>Which kernels a call starts, in which order.</summary>
internal static class KernelOrder
{
    /// <summary>How many sums the kernels of a call leave at most.</summary>
    internal static int SumCount(long rowCount, int rowsPerTile)
        => Math.Max(GroupCount(rowCount, rowsPerTile), GroupCount(rowCount, SumShape.GroupSize));

    internal static void Run<TQueue>(in TQueue queue, in TilePlan plan)
        where TQueue : struct, IKernelQueue
    {
        int tileCount = GroupCount(plan.RowCount, queue.RowsPerTile), sumCount = GroupCount(plan.RowCount, SumShape.GroupSize);
        if (plan.RowCount > 0)
        {
            if (plan.HasWeightSum != 0)
            {
                queue.SumWeights(sumCount);
                queue.FinishWeights(sumCount);
            }

            queue.Tiles(tileCount);
        }

        queue.FinishLosses(tileCount, plan.RowCount > 0 && plan.HasWeightSum != 0);
    }

    private static int GroupCount(long rows, int rowsPerGroup) => checked((int)((rows + rowsPerGroup - 1) / rowsPerGroup));
}
