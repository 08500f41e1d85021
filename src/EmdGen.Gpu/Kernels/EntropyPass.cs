using EmdGen.CompilerServices;
using EmdGen.Gpu.CompilerServices;
using ILGPU;

namespace EmdGen.Gpu.Kernels;

/// <summary>
/// The cross entropy of a row: sum of t_j (max - z_j), plus log1p of the masses of every class but the argmax. Nothing cancels in either part.
/// </summary>
internal static class EntropyPass<TPass, TSoft>
    where TPass : struct, ITilePass
    where TSoft : struct, ISwitch
{
    /// <summary>What needs the logits; the whole of it for probabilities: the sum of -t_j ln p_j.</summary>
    internal static float BeforeSoftmax(TileRow row, TilePlan plan, float largest)
    {
        float sum = 0f;
        for (int j = row.First; j < row.End; j++)
        {
            float target = TargetAt<TSoft>.Class(row, plan, j), input = row.Masses[row.Start + j];
            float cost = largest - input;
            if (plan.TakesProbabilities != 0 && target != 0f)
                cost = -DeviceMath.LogOfAny(input);

            // A class without target mass costs nothing, however far away it is: 0 times infinity would be NaN.
            sum += Utilities.Select(target == 0f, 0f, target * cost);
        }

        return RowSums<TPass>.Of(row, sum).Total;
    }

    /// <summary>What needs the masses.</summary>
    internal static float AfterSoftmax(TileRow row, TilePlan plan, int argmax)
    {
        float rest = 0f, targets = 0f;
        for (int j = row.First; j < row.End; j++)
        {
            rest += Utilities.Select(j == argmax, 0f, row.Masses[row.Start + j]);
            targets += TargetAt<TSoft>.Class(row, plan, j);
        }

        float log = DeviceMath.LogOnePlus(RowSums<TPass>.Of(row, rest).Total);
        return log * RowSums<TPass>.Of(row, targets).Total;
    }
}
