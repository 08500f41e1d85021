using ILGPU;

namespace EmdGen.Gpu.Kernels.Tiles;

/// <summary>
/// Adds up what the groups of a kernel before it left, a segment a group, and divides: the same bits on every run. One group finishes a sum; where
/// there are more segments, another run adds up theirs.
/// </summary>
internal static class FinishKernel
{
    /// <summary>
    /// Each segment's sum over <paramref name="divisor"/>; where <paramref name="hasWeightSum"/> is not 0, over the number of the weight sum,
    /// whose exponent the losses are free of, and 0 where that is 0.
    /// </summary>
    internal static void Run(
        ArrayView<float> sums, ArrayView<float> result, long count, float divisor, ArrayView<float> weightSum, int hasWeightSum)
    {
        ArrayView<float> partials = SharedMemory.Allocate<float>(SumShape.GroupSize);
        int thread = Group.IdxX;
        long first = (long)Grid.IdxX * SumShape.SegmentLength, end = IntrinsicMath.Min(first + SumShape.SegmentLength, count);
        float sum = 0f, rest = 0f;
        for (long i = first + thread; i < end; i += SumShape.GroupSize)
        {
            // Knuth's exact addition of two numbers: there may be millions.
            float term = sums[i], next = sum + term, added = next - sum;
            rest += (sum - (next - added)) + (term - added);
            sum = next;
        }

        // An infinite sum has no rest: infinity less infinity is NaN.
        bool isFinite = MathF.Abs(sum) <= float.MaxValue;
        float total = GroupSum<float, SingleAddition>.Of(partials, thread, SumShape.GroupSize, sum + Utilities.Select(isFinite, rest, 0f));
        if (thread != 0)
            return;
        total /= divisor;
        if (hasWeightSum != 0)
            total = Utilities.Select(weightSum[0] == 0f, 0f, total / weightSum[0]);
        result[Grid.IdxX] = total;
    }
}
