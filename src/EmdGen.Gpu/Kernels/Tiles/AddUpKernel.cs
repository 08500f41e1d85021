using EmdGen.Gpu.Kernels.Numbers;
using ILGPU;

namespace EmdGen.Gpu.Kernels.Tiles;

/// <summary>Adds up the sums that groups of a kernel before it left, a segment a group: pairs of a number and its exponent.</summary>
internal static class AddUpKernel<TGroup>
    where TGroup : struct, ISumGroup
{
    internal static void Run(ArrayView<float> sums, ArrayView<float> result, long count)
    {
        // Rows are measured by the exponent of the last sum: with a number from 1 to 2, none weighs more than 2 on its scale.
        WideNumber total = SegmentSum<TGroup>.Of(sums, count);
        if (Group.IdxX == 0)
            total.Normalised().Write(result, Grid.IdxX);
    }
}
