using EmdGen.CompilerServices.Contracts;
using EmdGen.Gpu.Kernels.Numbers;
using ILGPU;

namespace EmdGen.Gpu.Kernels.Rows;

/// <summary>The factor of a row's loss and gradient that its target and its place in the batch give it.</summary>
internal struct RowWeight
{
    /// <summary>The product of what is given for the row and for its classes; NaN where float32 has to hold it, and cannot.</summary>
    internal WideNumber Value;

    /// <summary>The target was checked and is no distribution: its row becomes NaN.</summary>
    internal bool IsBad;

    /// <summary>The weight of a row whose target is a label, or in shared memory. The same in every thread of the row.</summary>
    internal static RowWeight Of<TPass, TSoft>(
        TileRow row, long rowIndex, TilePlan plan, ArrayView<float> rowWeights, ArrayView<float> classWeights)
        where TPass : struct, ITilePass
        where TSoft : struct, ISwitch
    {
        bool isDistribution = true;
        WideNumber classWeight = default;
        if (TSoft.IsOn)
            isDistribution = OfTargets<TPass>(row, plan, classWeights, ref classWeight);
        RowWeight weight = default;
        weight.Value.Number = 1f;
        if ((plan.HasRowWeights | plan.HasClassWeights) != 0)
        {
            WideNumber wide = OfRow(rowIndex, plan, rowWeights);
            if (plan.HasClassWeights != 0)
            {
                if (!TSoft.IsOn)
                    classWeight = WideNumber.Of(classWeights[row.Label]);
                wide = WideNumber.Product(wide, classWeight);
            }

            // A mean has no use for the weight itself, unless losses are kept.
            bool isTooLarge = (plan.HasWeightSum == 0 | plan.HasLosses != 0) & wide.Value > float.MaxValue;
            wide.Number = Utilities.Select(isTooLarge, float.NaN, wide.Number);
            weight.Value = wide;
        }

        weight.IsBad = plan.ChecksTargets != 0 & !isDistribution;
        return weight;
    }

    /// <summary>The weight that is given for a row; 1 where none is.</summary>
    internal static WideNumber OfRow(long rowIndex, TilePlan plan, ArrayView<float> rowWeights)
        => WideNumber.Of(plan.HasRowWeights != 0 ? rowWeights[rowIndex] : 1f);

    /// <summary>Leaves the weight of a distribution, by its classes; returns whether it is one.</summary>
    private static bool OfTargets<TPass>(TileRow row, TilePlan plan, ArrayView<float> classWeights, ref WideNumber weight)
        where TPass : struct, ITilePass
    {
        // All threads of a group sum at the same place, whatever the options say: they wait for each other there.
        WideNumber weights = default;
        float targets = 0f;
        for (int j = row.First; j < row.End; j++)
        {
            float target = row.Targets[row.Start + j];
            if (plan.HasClassWeights != 0)
                weights = WideNumber.Sum(weights, WideNumber.Product(WideNumber.Of(target), WideNumber.Of(classWeights[j])));
            targets += Utilities.Select(target >= 0f, target, float.NaN);
        }

        weight = RowSums<TPass>.Of(row, weights, plan.HasClassWeights);
        float difference = RowSums<TPass>.Of(row, targets).Total - 1f;
        return difference <= plan.SumTolerance & difference >= -plan.SumTolerance;
    }
}
