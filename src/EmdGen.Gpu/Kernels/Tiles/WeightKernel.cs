using EmdGen.CompilerServices.Contracts;
using EmdGen.Gpu.Kernels.Numbers;
using EmdGen.Gpu.Kernels.Rows;
using ILGPU;

namespace EmdGen.Gpu.Kernels.Tiles;

/// <summary>Sums the weights of the rows that count, which a mean divides by, one thread a row: before the loss, where some row is not like all.</summary>
internal static class WeightKernel<TTarget, TTargets, TSoft, TGroup>
    where TTarget : unmanaged
    where TTargets : struct, ITargets<TTarget>
    where TSoft : struct, ISwitch
    where TGroup : struct, ISumGroup
{
    internal static void Run(
        ArrayView<TTarget> targets,
        ArrayView<float> rowWeights,
        ArrayView<float> classWeights,
        ArrayView<float> sums,
        int classCount,
        TilePlan plan)
    {
        ArrayView<float> partials = SharedMemory.Allocate<float>(2 * TGroup.Size);
        long rowIndex = ((long)Grid.IdxX * TGroup.Size) + Group.IdxX;
        WideNumber weight = default;
        if (rowIndex < plan.RowCount)
            weight = Weight(targets, rowWeights, classWeights, rowIndex, classCount, plan);
        WideNumber sum = GroupSum.Of(partials, Group.IdxX, TGroup.Size, weight);
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
