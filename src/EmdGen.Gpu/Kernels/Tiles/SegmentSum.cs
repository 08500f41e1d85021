using EmdGen.Gpu.Kernels.Numbers;
using ILGPU;

namespace EmdGen.Gpu.Kernels.Tiles;

/// <summary>The sum of the segment of numbers that is a group's own: there may be millions in all.</summary>
internal static class SegmentSum<TGroup>
    where TGroup : struct, ISumGroup
{
    private static int Length => SumShape.TermsPerThread * TGroup.Size;

    /// <summary>Returns the sum to thread 0.</summary>
    internal static WideNumber Of(ArrayView<float> sums, long count)
    {
        ArrayView<float> partials = SharedMemory.Allocate<float>(2 * TGroup.Size);
        long first = (long)Grid.IdxX * Length, end = IntrinsicMath.Min(first + Length, count);
        WideSum sum = default;
        for (long i = first + Group.IdxX; i < end; i += TGroup.Size)
            sum.Add(WideNumber.Read(sums, i));
        return GroupSum.Of(partials, Group.IdxX, TGroup.Size, sum.Value);
    }
}
