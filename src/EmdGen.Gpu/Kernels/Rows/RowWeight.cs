using EmdGen.CompilerServices.Contracts;
using ILGPU;

namespace EmdGen.Gpu.Kernels.Rows;

/// <summary>The factor of a row's loss and gradient.</summary>
internal struct RowWeight
{
    internal float Value;

    /// <summary>The target was checked and is no distribution: its row becomes NaN.</summary>
    internal bool IsBad;

    /// <summary>The weight of a row whose target is a label, or in shared memory. The same in every thread of the row.</summary>
    internal static RowWeight Of<TPass, TSoft>(
        TileRow row, long rowIndex, TilePlan plan, ArrayView<float> rowWeights, ArrayView<float> classWeights)
        where TPass : struct, ITilePass
        where TSoft : struct, ISwitch
    {
        RowWeight weight = default;
        weight.Value = plan.HasRowWeights != 0 ? rowWeights[rowIndex] : 1f;
        if (!TSoft.IsOn)
        {
            if (plan.HasClassWeights != 0)
                weight.Value *= classWeights[row.Label];
            return weight;
        }

        // All threads of a group sum at the same place, whatever the options say: they wait for each other there.
        float weights = 0f, targets = 0f;
        for (int j = row.First; j < row.End; j++)
        {
            float target = row.Targets[row.Start + j];
            if (plan.HasClassWeights != 0)
                weights += target * classWeights[j];
            targets += Utilities.Select(target >= 0f, target, float.NaN);
        }

        weights = RowSums<TPass>.Of(row, weights).Total;
        float difference = RowSums<TPass>.Of(row, targets).Total - 1f;
        bool isDistribution = difference <= plan.SumTolerance & difference >= -plan.SumTolerance;
        if (plan.HasClassWeights != 0)
            weight.Value *= weights;
        weight.IsBad = plan.ChecksTargets != 0 & !isDistribution;
        return weight;
    }
}
