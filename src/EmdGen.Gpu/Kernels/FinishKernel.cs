using ILGPU;

namespace EmdGen.Gpu.Kernels;

/// <summary>One group adds up what the groups before it left, and divides: the same bits on every run.</summary>
internal static class FinishKernel
{
    /// <summary>
    /// The sum over <paramref name="divisor"/>; where <paramref name="hasWeightSum"/> is not 0, over the weight sum, and 0 where that is 0.
    /// </summary>
    internal static void Run(
        ArrayView<float> sums, ArrayView<float> result, long count, float divisor, ArrayView<float> weightSum, int hasWeightSum)
    {
        ArrayView<float> partials = SharedMemory.Allocate<float>(SumShape.GroupSize);
        int thread = Group.IdxX;
        float sum = 0f, rest = 0f;
        for (long i = thread; i < count; i += SumShape.GroupSize)
        {
            // Knuth's exact addition of two numbers: there may be millions.
            float term = sums[i], next = sum + term, added = next - sum;
            rest += (sum - (next - added)) + (term - added);
            sum = next;
        }

        float total = GroupSum.Of(partials, thread, SumShape.GroupSize, sum + rest);
        if (thread != 0)
            return;
        total /= divisor;
        if (hasWeightSum != 0)
            total = Utilities.Select(weightSum[0] == 0f, 0f, total / weightSum[0]);
        result[0] = total;
    }
}
