using EmdGen.CompilerServices.Contracts;
using EmdGen.Gpu.CompilerServices.Contracts;
using EmdGen.Gpu.Kernels.Rows;
using ILGPU;

namespace EmdGen.Gpu.Kernels.Structures;

/// <summary>
/// sum of w_i abs(d_i)^rho over the edges of a chain, with the flow d_i over the edge between classes i and i + 1 from the side of the edge
/// where less cancels: with a label the side without it, with distributions the one with the smaller mass, of p and t together.
/// </summary>
internal readonly struct ChainTerms<TShape> : IDeviceTerms
    where TShape : struct, IDeviceChain
{
    public static int FlowStride => TShape.RowStride;

    public static int StagedLength => 0;

    public static float Lift(TileRow row, float ofOthers) => ofOthers;

    public static RowTerms Run<TPass, TSoft, TWhole, TGradient>(TileRow row, TilePlan plan, RowMasses masses)
        where TPass : struct, ITilePass
        where TSoft : struct, ISwitch
        where TWhole : struct, ISwitch
        where TGradient : struct, ISwitch
    {
        float loss = TSoft.IsOn || TWhole.IsOn ? Dense<TPass, TSoft, TWhole>(row, plan, masses) : Hard<TWhole>(row, masses);
        RowTerms terms = default;
        terms.Loss = RowSums<TPass>.Of(row, loss).Total;
        if (TGradient.IsOn)
            terms.Mean = Potentials<TPass>(row, masses.OriginClass);
        return terms;
    }

    /// <summary>Leaves v_i = w_i abs(d_i)^(rho - 1) sgn(d_i) in Flows; returns the segment's part of the loss.</summary>
    private static float Hard<TWhole>(TileRow row, RowMasses masses)
        where TWhole : struct, ISwitch
    {
        float below = masses.Sum.Before;
        for (int j = row.First; j < row.End; j++)
        {
            below += row.Masses[row.Start + j];
            row.Flows[row.FlowStart + j] = below;
        }

        float beyond = masses.Sum.After, loss = 0f;
        for (int j = row.End - 1; j >= row.First; j--)
        {
            float flow = Utilities.Select(row.Label <= j, -beyond, row.Flows[row.FlowStart + j]);
            loss += Edge<TWhole>(row, masses, j, flow);
            beyond += row.Masses[row.Start + j];
        }

        return loss;
    }

    private static float Dense<TPass, TSoft, TWhole>(TileRow row, TilePlan plan, RowMasses masses)
        where TPass : struct, ITilePass
        where TSoft : struct, ISwitch
        where TWhole : struct, ISwitch
    {
        float scale = masses.Scale, difference = 0f, mass = 0f;
        for (int j = row.First; j < row.End; j++)
        {
            float p = row.Masses[row.Start + j], t = TargetAt<TSoft>.Class(row, plan, j) * scale;
            difference += p - t;
            mass += p + t;
        }

        RowSum differences = RowSums<TPass>.Of(row, difference), all = RowSums<TPass>.Of(row, mass);
        float below = differences.Before;
        for (int j = row.First; j < row.End; j++)
        {
            below += row.Masses[row.Start + j] - (TargetAt<TSoft>.Class(row, plan, j) * scale);
            row.Flows[row.FlowStart + j] = below;
        }

        float beyond = differences.After, massBeyond = all.After, loss = 0f;
        for (int j = row.End - 1; j >= row.First; j--)
        {
            // A label that is not smoothed says by itself on which side of the edge less lies.
            bool isBelow = massBeyond >= 0.5f * all.Total;
            if (!TSoft.IsOn)
                isBelow = (plan.IsSmoothed != 0 & isBelow) | (plan.IsSmoothed == 0 & row.Label > j);
            float flow = Utilities.Select(isBelow | masses.AreUnbalanced, row.Flows[row.FlowStart + j], -beyond);
            loss += Edge<TWhole>(row, masses, j, flow);
            float p = row.Masses[row.Start + j], t = TargetAt<TSoft>.Class(row, plan, j) * scale;
            beyond += p - t;
            massBeyond += p + t;
        }

        return loss;
    }

    /// <summary>One edge's term of the loss. Beyond the last class there is none.</summary>
    private static float Edge<TWhole>(TileRow row, RowMasses masses, int j, float flow)
        where TWhole : struct, ISwitch
    {
        float slope = TShape.Exponent == 2 ? flow : DeviceMath.Sign(flow);
        if (!TShape.IsUnit)
            slope *= row.Constants[IntrinsicMath.Min(j, TShape.ClassCount - 2)];
        slope = Utilities.Select(j == TShape.ClassCount - 1, 0f, slope);
        row.Flows[row.FlowStart + j] = slope;
        return masses.Term<TWhole>(slope, flow);
    }

    /// <summary>Sums the v_i between every class and the origin, outward from it; returns the sum of those times the masses.</summary>
    private static float Potentials<TPass>(TileRow row, int origin)
        where TPass : struct, ITilePass
    {
        float below = 0f, above = 0f;
        for (int j = row.First; j < row.End; j++)
        {
            float slope = row.Flows[row.FlowStart + j];
            below += Utilities.Select(j < origin, slope, 0f);
            above += Utilities.Select(j < origin, 0f, slope);
        }

        float potential = RowSums<TPass>.Of(row, below).After, mean = 0f;
        for (int j = IntrinsicMath.Min(row.End, origin) - 1; j >= row.First; j--)
        {
            potential += row.Flows[row.FlowStart + j];
            row.Flows[row.FlowStart + j] = potential;
            mean += potential * row.Masses[row.Start + j];
        }

        potential = -RowSums<TPass>.Of(row, above).Before;
        for (int j = IntrinsicMath.Max(row.First, origin); j < row.End; j++)
        {
            float slope = row.Flows[row.FlowStart + j];
            row.Flows[row.FlowStart + j] = potential;
            mean += potential * row.Masses[row.Start + j];
            potential -= slope;
        }

        return RowSums<TPass>.Of(row, mean).Total;
    }
}
