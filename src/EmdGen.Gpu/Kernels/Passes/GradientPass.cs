using EmdGen.CompilerServices.Contracts;
using EmdGen.Gpu.CompilerServices.Contracts;
using EmdGen.Gpu.Kernels.Rows;

namespace EmdGen.Gpu.Kernels.Passes;

/// <summary>
/// The gradient from the potentials in Flows, with the cross entropy's, written over the masses. The row's scale comes last: what it brings back
/// into float32's range must not have left it.
/// </summary>
internal static class GradientPass<TSoft, TWhole>
    where TSoft : struct, ISwitch
    where TWhole : struct, ISwitch
{
    /// <summary>rho p_j (V_j - sum of p V), with the subtraction last; the cross entropy adds alpha (p_j - t_j).</summary>
    internal static void OfLogits(TileRow row, TilePlan plan, RowMasses masses, float mean, float factor)
    {
        float center = mean * masses.Inverse, entropy = plan.CrossEntropyWeight * masses.Inverse;
        for (int j = row.First; j < row.End; j++)
        {
            float mass = row.Masses[row.Start + j];
            float slope = mass * (row.Flows[row.FlowStart + j] - center) * factor;
            if (TWhole.IsOn)
            {
                // At a label that is not smoothed, p - 1 would cancel to the mass of all others.
                bool isWhole = !TSoft.IsOn && plan.IsSmoothed == 0 && j == row.Label;
                float difference = mass - (TargetAt<TSoft>.Class(row, plan, j) * masses.Scale);
                slope += Utilities.Select(isWhole, -masses.Others, difference) * entropy;
            }

            row.Masses[row.Start + j] = slope * row.Scale;
        }
    }

    /// <summary>rho V_j; the cross entropy adds -alpha t_j / p_j.</summary>
    internal static void OfProbabilities(TileRow row, TilePlan plan, float factor)
    {
        for (int j = row.First; j < row.End; j++)
        {
            float target = TargetAt<TSoft>.Class(row, plan, j) * plan.CrossEntropyWeight;
            float entropy = Utilities.Select(target == 0f, 0f, DeviceMath.Quotient(target * row.Scale, row.Masses[row.Start + j]));
            row.Masses[row.Start + j] = (row.Flows[row.FlowStart + j] * factor * row.Scale) - entropy;
        }
    }
}
