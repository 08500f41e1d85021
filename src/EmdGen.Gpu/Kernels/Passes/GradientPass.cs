using EmdGen.CompilerServices.Contracts;
using EmdGen.Gpu.CompilerServices.Contracts;
using EmdGen.Gpu.Kernels.Numbers;
using EmdGen.Gpu.Kernels.Rows;
using ILGPU;

namespace EmdGen.Gpu.Kernels.Passes;

/// <summary>
/// The gradient from the potentials in Flows, with the cross entropy's, written over the masses. The row's scale comes last: what it brings back
/// into float32's range must not have left it.
/// </summary>
/// <typeparam name="TSoft">Whether targets are distributions.</typeparam>
/// <typeparam name="TWhole">Whether anything but the EMD of logits may be asked for.</typeparam>
/// <typeparam name="TApart">Whether alpha has an exponent of its own, so that no float32 may hold the two terms' parts of a slope in one unit.</typeparam>
internal static class GradientPass<TSoft, TWhole, TApart>
    where TSoft : struct, ISwitch
    where TWhole : struct, ISwitch
    where TApart : struct, ISwitch
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
                float part = Utilities.Select(isWhole, -masses.Others, difference) * entropy;
                if (TApart.IsOn)
                    WriteWide(row, j, slope * row.Scale, WideNumber.Weighted(part, row.Scale, plan.CrossEntropyExponent));
                else
                    slope += part;
            }

            if (!TApart.IsOn)
                row.Masses[row.Start + j] = slope * row.Scale;
        }
    }

    /// <summary>rho V_j; the cross entropy adds -alpha t_j / p_j.</summary>
    internal static void OfProbabilities(TileRow row, TilePlan plan, float factor)
    {
        for (int j = row.First; j < row.End; j++)
        {
            float slope = row.Flows[row.FlowStart + j] * factor * row.Scale, given = TargetAt<TSoft>.Class(row, plan, j);
            if (TApart.IsOn)
            {
                WideNumber part = WideNumber.Quotient(WideNumber.Of(given), WideNumber.Of(row.Masses[row.Start + j]));
                part.Number = Utilities.Select(given == 0f, 0f, -part.Number * plan.CrossEntropyWeight * row.Scale);
                part.Exponent += plan.CrossEntropyExponent;
                WriteWide(row, j, slope, part);
            }
            else
            {
                float target = given * plan.CrossEntropyWeight;
                float entropy = Utilities.Select(target == 0f, 0f, DeviceMath.Quotient(target * row.Scale, row.Masses[row.Start + j]));
                row.Masses[row.Start + j] = slope - entropy;
            }
        }
    }

    /// <summary>Writes the sum of a slope's two parts over the mass, and its exponent over the potential.</summary>
    private static void WriteWide(TileRow row, int j, float ofEmd, WideNumber ofEntropy)
    {
        WideNumber sum = WideNumber.Sum(WideNumber.Of(ofEmd), ofEntropy);
        row.Masses[row.Start + j] = sum.Number;
        row.Flows[row.FlowStart + j] = sum.Exponent;
    }
}
