using EmdGen.CompilerServices.Contracts;
using EmdGen.Gpu.CompilerServices.Contracts;
using EmdGen.Gpu.Kernels.Rows;
using ILGPU;

namespace EmdGen.Gpu.Kernels.Structures;

/// <summary>sum of p_i^rho c_ik, from the column of costs of the row's label.</summary>
internal readonly struct TableTerms<TShape> : IDeviceTerms
    where TShape : struct, IDeviceTable
{
    public static int FlowStride => TShape.RowStride;

    public static int StagedLength => TShape.StagedLength;

    /// <summary>Where the label's own class costs, its mass is no small one.</summary>
    public static float Lift(TileRow row, float ofOthers) => Utilities.Select(Cost(row, row.Label) == 0f, ofOthers, 1f);

    public static RowTerms Run<TPass, TSoft, TWhole, TGradient>(TileRow row, TilePlan plan, RowMasses masses)
        where TPass : struct, ITilePass
        where TSoft : struct, ISwitch
        where TWhole : struct, ISwitch
        where TGradient : struct, ISwitch
    {
        // Terms of one sign together: costs may be negative.
        float losses = 0f, gains = 0f;
        for (int j = row.First; j < row.End; j++)
        {
            float cost = Cost(row, j), mass = row.Masses[row.Start + j];
            float slope = TShape.Exponent == 2 ? mass * cost : cost;
            row.Flows[row.FlowStart + j] = slope;
            float term = masses.Term<TWhole>(slope, mass);
            losses += Utilities.Select(cost > 0f, term, 0f);
            gains += Utilities.Select(cost > 0f, 0f, term);
        }

        RowTerms terms = default;
        terms.Loss = RowSums<TPass>.Of(row, losses).Total;

        // Read between two sums, where threads wait: after all have written, and before any writes again.
        float origin = row.Flows[row.FlowStart + masses.OriginClass];
        if (TWhole.IsOn)
            origin = Utilities.Select(plan.TakesProbabilities != 0, 0f, origin);
        terms.Loss += RowSums<TPass>.Of(row, gains).Total;
        if (!TGradient.IsOn)
            return terms;
        float mean = 0f;
        for (int j = row.First; j < row.End; j++)
        {
            float potential = row.Flows[row.FlowStart + j] - origin;
            row.Flows[row.FlowStart + j] = potential;
            mean += potential * row.Masses[row.Start + j];
        }

        terms.Mean = RowSums<TPass>.Of(row, mean).Total;
        return terms;
    }

    private static float Cost(TileRow row, int j)
    {
        if (TShape.StagedLength > 0)
            return row.Staged[(row.Label * TShape.ClassCount) + j];
        return row.Constants[((long)row.Label * TShape.ClassCount) + j];
    }
}
