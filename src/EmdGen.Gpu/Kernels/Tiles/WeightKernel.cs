using EmdGen.CompilerServices.Contracts;
using EmdGen.Gpu.Kernels.Numbers;
using EmdGen.Gpu.Kernels.Rows;
using ILGPU;

namespace EmdGen.Gpu.Kernels.Tiles;

/// <summary>Sums the weights of the rows that count, which a mean divides by, one thread a row: before the loss, where some row is not like all.</summary>
internal static class WeightKernel<TTarget, TTargets, TSoft>
    where TTarget : unmanaged
    where TTargets : struct, ITargets<TTarget>
    where TSoft : struct, ISwitch
{
    internal static void Run(
        ArrayView<TTarget> targets,
        ArrayView<float> rowWeights,
        ArrayView<float> classWeights,
        ArrayView<float> sums,
        int classCount,
        TilePlan plan)
    {
        ArrayView<WideNumber> partials = SharedMemory.Allocate<WideNumber>(SumShape.GroupSize);
        long rowIndex = ((long)Grid.IdxX * SumShape.GroupSize) + Group.IdxX;
        WideNumber weight = default;
        if (rowIndex < plan.RowCount)
            weight = Weight(targets, rowWeights, classWeights, rowIndex, classCount, plan);
        WideNumber sum = GroupSum<WideNumber, WideAddition>.Of(partials, Group.IdxX, SumShape.GroupSize, weight);
        if (Group.IdxX == 0)
            sum.Write(sums, Grid.IdxX);
    }

    private static WideNumber Weight(
        ArrayView<TTarget> targets, ArrayView<float> rowWeights, ArrayView<float> classWeights, long row, int classCount, TilePlan plan)
    {
        WideNumber weight = RowWeight.OfRow(row, plan, rowWeights);
        if (!TSoft.IsOn)
        {
            RowTarget target = RowTarget.Of(TTargets.Label(targets, row), classCount, plan);
            if (plan.HasClassWeights != 0)
                weight = WideNumber.Product(weight, WideNumber.Of(classWeights[target.Label]));

            // A row whose label is no class counts, so that a mean over such rows alone is NaN as they are.
            weight.Number = Utilities.Select(target.IsIgnored, 0f, Utilities.Select(target.IsBad, 1f, weight.Number));
            weight.Exponent = Utilities.Select(target.IsBad, 0, weight.Exponent);
            return weight;
        }

        if (plan.HasClassWeights == 0)
            return weight;
        long image = row / plan.PositionCount, start = (image * classCount * plan.PositionCount) + (row - (image * plan.PositionCount));
        WideNumber sum = default;
        for (int j = 0; j < classCount; j++)
        {
            float target = TTargets.Number(targets, start + ((long)j * plan.PositionCount));
            sum = WideNumber.Sum(sum, WideNumber.Product(WideNumber.Of(target), WideNumber.Of(classWeights[j])));
        }

        return WideNumber.Product(weight, sum);
    }
}
