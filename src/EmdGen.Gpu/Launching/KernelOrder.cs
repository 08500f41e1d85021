using EmdGen.Gpu.Kernels.Rows;
using EmdGen.Gpu.Kernels.Tiles;

namespace EmdGen.Gpu.Launching;

/// <summary>Starts the kernels of a call in their order.</summary>
internal static class KernelOrder
{
    /// <summary>The number of sums that the kernels of a call leave at most.</summary>
    internal static long SumCount(long rowCount, int rowsPerTile)
    {
        var sums = new SumRange(0, Math.Max(GroupCount(rowCount, rowsPerTile), GroupCount(rowCount, SumShape.GroupSize)));
        while (!IsFew(sums))
            sums = SegmentsOf(sums);
        return sums.End;
    }

    internal static void Run<TQueue>(in TQueue queue, in TilePlan plan)
        where TQueue : struct, IKernelQueue
    {
        int tileCount = GroupCount(plan.RowCount, queue.RowsPerTile);
        bool hasWeightSum = plan.RowCount > 0 && plan.HasWeightSum != 0;
        if (hasWeightSum)
        {
            int sumCount = GroupCount(plan.RowCount, SumShape.GroupSize);
            queue.SumWeights(sumCount);
            queue.FinishWeights(Left(queue, sumCount));
        }

        if (plan.RowCount > 0)
            queue.Tiles(tileCount);
        queue.FinishLosses(Left(queue, tileCount), hasWeightSum);
    }

    /// <summary>Adds up the first sums until so few are left that one group finishes them.</summary>
    private static SumRange Left<TQueue>(in TQueue queue, int count)
        where TQueue : struct, IKernelQueue
    {
        var sums = new SumRange(0, count);
        while (!IsFew(sums))
        {
            SumRange segments = SegmentsOf(sums);
            queue.AddUp(sums, segments);
            sums = segments;
        }

        return sums;
    }

    /// <summary>One group finishes so few sums.</summary>
    private static bool IsFew(SumRange sums) => sums.Count <= SumShape.SegmentLength;

    /// <summary>The place that the sums of their segments take: after them.</summary>
    private static SumRange SegmentsOf(SumRange sums) => new(sums.End, GroupCount(sums.Count, SumShape.SegmentLength));

    private static int GroupCount(long count, int perGroup) => checked((int)((count + perGroup - 1) / perGroup));
}
