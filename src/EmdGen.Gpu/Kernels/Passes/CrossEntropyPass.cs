using EmdGen.CompilerServices.Contracts;
using EmdGen.Gpu.CompilerServices.Contracts;
using EmdGen.Gpu.Kernels.Rows;
using ILGPU;

namespace EmdGen.Gpu.Kernels.Passes;

/// <summary>
/// The cross entropy of a row, 0 where alpha is: sum of t_j (max - z_j), plus log1p of the masses of every class but the argmax. Nothing cancels in
/// either part. All threads of a group sum at the same places, whatever the options say: they wait for each other there.
/// </summary>
internal static class CrossEntropyPass<TPass, TSoft>
    where TPass : struct, ITilePass
    where TSoft : struct, ISwitch
{
    /// <summary>The part that needs the logits; the whole of it for probabilities: the sum of -t_j ln p_j.</summary>
    internal static float BeforeSoftmax(TileRow row, TilePlan plan, float largest)
    {
        float sum = 0f;
        for (int j = row.First; j < row.End && plan.CrossEntropyWeight != 0f; j++)
        {
            float target = TargetAt<TSoft>.Class(row, plan, j), input = row.Masses[row.Start + j];
            float cost = largest - input;
            if (plan.TakesProbabilities != 0 && target != 0f)
                cost = -DeviceMath.LogOfAny(input);

            // A class without target mass costs nothing, however far away it is: 0 times infinity would be NaN.
            sum += Utilities.Select(target == 0f, 0f, target * cost);
        }

        return Counted(RowSums<TPass>.Of(row, sum).Total, plan);
    }

    /// <summary>The part that needs the masses; leaves the mass that lies elsewhere than the target.</summary>
    internal static float AfterSoftmax(TileRow row, TilePlan plan, int argmax, ref RowMasses masses)
    {
        float rest = 0f, others = 0f, targets = 0f;
        for (int j = row.First; j < row.End; j++)
        {
            float mass = row.Masses[row.Start + j];
            rest += Utilities.Select(j == argmax, 0f, mass);
            float given = TargetAt<TSoft>.Class(row, plan, j);
            bool isWhole = !TSoft.IsOn && plan.IsSmoothed == 0 && j == row.Label;
            others += Utilities.Select(isWhole, 0f, MathF.Abs(mass - (given * masses.Scale)));

            // A negative number makes a row of probabilities no distribution, whatever it sums to: no sum is near infinity.
            targets += Utilities.Select(mass < 0f, float.PositiveInfinity, given);
        }

        float log = DeviceMath.LogOnePlus(RowSums<TPass>.Of(row, rest).Total), target = RowSums<TPass>.Of(row, targets).Total;
        masses.Others = RowSums<TPass>.Of(row, others).Total;
        masses.AreUnbalanced = plan.TakesProbabilities != 0 & MathF.Abs(masses.Sum.Total - target) > plan.MassTolerance;
        log *= target;
        return plan.TakesProbabilities != 0 ? 0f : Counted(log, plan);
    }

    /// <summary>0 where there is no cross entropy: 0 times infinity would be NaN.</summary>
    private static float Counted(float entropy, TilePlan plan) => Utilities.Select(plan.CrossEntropyWeight == 0f, 0f, entropy);
}
