using EmdGen.CompilerServices;
using ILGPU;

namespace EmdGen.Gpu.Kernels;

/// <summary>The gradient from the potentials in Flows, with the cross entropy's, written over the masses.</summary>
internal static class SlopePass<TPass, TSoft>
    where TPass : struct, ITilePass
    where TSoft : struct, ISwitch
{
    /// <summary>rho p_j (V_j - sum of p V), with the subtraction last; the cross entropy adds alpha (p_j - t_j).</summary>
    internal static void OfLogits(TileRow row, TilePlan plan, RowMasses masses, float mean, float factor)
    {
        float center = mean * masses.Inverse, entropy = row.Scale * plan.CrossEntropyWeight * masses.Inverse, others = 0f;
        if (plan.CrossEntropyWeight != 0f && !TargetAt<TSoft>.IsDense(plan))
            others = OtherMass(row);
        for (int j = row.First; j < row.End; j++)
        {
            float mass = row.Masses[row.Start + j];
            float slope = mass * (row.Flows[row.FlowStart + j] - center) * factor;
            if (plan.CrossEntropyWeight != 0f)
            {
                float difference = TargetAt<TSoft>.IsDense(plan)
                    ? mass - (TargetAt<TSoft>.Class(row, plan, j) * masses.Scale)
                    : Utilities.Select(j == row.Label, -others, mass);
                slope += difference * entropy;
            }

            row.Masses[row.Start + j] = slope;
        }
    }

    /// <summary>rho V_j; the cross entropy adds -alpha t_j / p_j.</summary>
    internal static void OfProbabilities(TileRow row, TilePlan plan, float factor)
    {
        for (int j = row.First; j < row.End; j++)
        {
            float slope = row.Flows[row.FlowStart + j] * factor;
            if (plan.CrossEntropyWeight != 0f)
            {
                float target = TargetAt<TSoft>.Class(row, plan, j);
                float term = target / row.Masses[row.Start + j] * row.Scale * plan.CrossEntropyWeight;
                slope -= Utilities.Select(target == 0f, 0f, term);
            }

            row.Masses[row.Start + j] = slope;
        }
    }

    /// <summary>The mass of every class but the label: at a hard label p - 1 would cancel to it.</summary>
    private static float OtherMass(TileRow row)
    {
        float sum = 0f;
        for (int j = row.First; j < row.End; j++)
            sum += Utilities.Select(j == row.Label, 0f, row.Masses[row.Start + j]);
        return RowSums<TPass>.Of(row, sum).Total;
    }
}
