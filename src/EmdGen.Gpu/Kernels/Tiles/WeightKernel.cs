using EmdGen.CompilerServices.Contracts;
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
        ArrayView<float> partials = SharedMemory.Allocate<float>(SumShape.GroupSize);
        long rowIndex = ((long)Grid.IdxX * SumShape.GroupSize) + Group.IdxX;
        float weight = 0f;
        if (rowIndex < plan.RowCount)
            weight = Weight(targets, rowWeights, classWeights, rowIndex, classCount, plan);
        float sum = GroupSum.Of(partials, Group.IdxX, SumShape.GroupSize, weight);
        if (Group.IdxX == 0)
            sums[Grid.IdxX] = sum;
    }

    private static float Weight(
        ArrayView<TTarget> targets, ArrayView<float> rowWeights, ArrayView<float> classWeights, long row, int classCount, TilePlan plan)
    {
        float weight = plan.HasRowWeights != 0 ? rowWeights[row] : 1f;
        if (!TSoft.IsOn)
        {
            RowTarget target = RowTarget.Of(TTargets.Label(targets, row), classCount, plan);
            if (plan.HasClassWeights != 0)
                weight *= classWeights[target.Label];

            // A row whose label is no class counts, so that a mean over such rows alone is NaN as they are.
            return Utilities.Select(target.IsIgnored, 0f, Utilities.Select(target.IsBad, 1f, weight));
        }

        if (plan.HasClassWeights == 0)
            return weight;
        long image = row / plan.PositionCount, start = (image * classCount * plan.PositionCount) + (row - (image * plan.PositionCount));
        float sum = 0f;
        for (int j = 0; j < classCount; j++)
            sum += TTargets.Number(targets, start + ((long)j * plan.PositionCount)) * classWeights[j];
        return weight * sum;
    }
}
