using EmdGen.Gpu.Kernels.Rows;
using EmdGen.Gpu.Kernels.Tiles;

namespace EmdGen.Gpu.Launching;

/// <summary>Starts the kernels of a call in their order.</summary>
internal static class KernelOrder
{
    /// <summary>The number of places that a sum takes.</summary>
    private const int PlacesOfSum = 2;

    /// <summary>The number of places that the sums of a call take at most.</summary>
    /// <exception cref="ArgumentException">There are more rows than a device counts groups for.</exception>
    internal static long SumCount(long rowCount, int rowsPerTile, int sumGroupSize)
        => PlacesOfSum * Math.Max(EndOf(GroupCount(rowCount, rowsPerTile), sumGroupSize), EndOf(GroupCount(rowCount, sumGroupSize), sumGroupSize));

    internal static void Run<TQueue>(in TQueue queue, in TilePlan plan)
        where TQueue : struct, IKernelQueue
    {
        int tileCount = GroupCount(plan.RowCount, queue.RowsPerTile);
        bool hasWeightSum = plan.RowCount > 0 && plan.HasWeightSum != 0;
        if (hasWeightSum)
        {
            int sumCount = GroupCount(plan.RowCount, queue.SumGroupSize);
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
        while (!IsFew(sums, queue.SumGroupSize))
        {
            SumRange segments = SegmentsOf(sums, queue.SumGroupSize);
            queue.AddUp(sums, segments);
            sums = segments;
        }

        return sums;
    }

    /// <summary>The number of sums that so many groups leave, with those of all segments.</summary>
    private static long EndOf(int groupCount, int sumGroupSize)
    {
        var sums = new SumRange(0, groupCount);
        while (!IsFew(sums, sumGroupSize))
            sums = SegmentsOf(sums, sumGroupSize);
        return sums.End;
    }

    /// <summary>One group finishes so few sums.</summary>
    private static bool IsFew(SumRange sums, int sumGroupSize) => sums.Count <= SumShape.TermsPerThread * sumGroupSize;

    /// <summary>The place that the sums of their segments take: after them.</summary>
    private static SumRange SegmentsOf(SumRange sums, int sumGroupSize)
        => new(sums.End, GroupCount(sums.Count, SumShape.TermsPerThread * sumGroupSize));

    private static int GroupCount(long count, int perGroup)
    {
        long groups = ((count - 1) / perGroup) + 1;
        if (count > 0 && groups > int.MaxValue)
        {
            long most = (long)int.MaxValue * perGroup;
            throw new ArgumentException(
                FormattableString.Invariant($"There are {count} rows, but a device takes at most {most} of these classes at once."), "logits");
        }

        return count > 0 ? (int)groups : 0;
    }
}
