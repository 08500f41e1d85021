using EmdGen.Gpu.Kernels.Numbers;
using ILGPU;

namespace EmdGen.Gpu.Kernels.Tiles;

/// <summary>Adds up the last sums of losses in one group, and divides: the same bits on every run.</summary>
internal static class FinishKernel<TGroup>
    where TGroup : struct, ISumGroup
{
    /// <summary>
    /// The sum over <paramref name="divisor"/>, or over the weight sum where <paramref name="hasWeightSum"/> is not 0, and 0 where that is 0;
    /// times 2 to the power of <paramref name="unitExponent"/>.
    /// </summary>
    internal static void Run(
        ArrayView<float> sums, ArrayView<float> result, long count, float divisor, int unitExponent, ArrayView<float> weightSum, int hasWeightSum)
    {
        WideNumber total = SegmentSum<TGroup>.Of(sums, count);
        if (Group.IdxX != 0)
            return;
        var by = new WideNumber { Number = divisor };
        if (hasWeightSum != 0)
            by = WideNumber.Read(weightSum, 0);
        WideNumber quotient = WideNumber.Quotient(total, by);
        quotient.Exponent += unitExponent;
        result[0] = Utilities.Select(by.Number == 0f, 0f, quotient.Value);
    }
}
