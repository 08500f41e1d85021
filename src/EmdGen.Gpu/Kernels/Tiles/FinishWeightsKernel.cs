using EmdGen.Gpu.Kernels.Numbers;
using ILGPU;

namespace EmdGen.Gpu.Kernels.Tiles;

/// <summary>
/// Adds up the sums of weights that groups left, a segment a group, as <see cref="FinishKernel"/> adds up losses: pairs of a number and its
/// exponent.
/// </summary>
internal static class FinishWeightsKernel
{
    internal static void Run(ArrayView<float> sums, ArrayView<float> result, long count)
    {
        ArrayView<WideNumber> partials = SharedMemory.Allocate<WideNumber>(SumShape.GroupSize);
        int thread = Group.IdxX;
        long first = (long)Grid.IdxX * SumShape.SegmentLength, end = IntrinsicMath.Min(first + SumShape.SegmentLength, count);
        WideNumber sum = default;
        for (long i = first + thread; i < end; i += SumShape.GroupSize)
            sum = WideNumber.Sum(sum, WideNumber.Read(sums, i));
        WideNumber total = GroupSum<WideNumber, WideAddition>.Of(partials, thread, SumShape.GroupSize, sum);

        // Rows are measured by the exponent of the last sum: with a number from 1 to 2, none weighs more than 2 on its scale.
        if (thread == 0)
            total.Normalised().Write(result, Grid.IdxX);
    }
}
