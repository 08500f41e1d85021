using EmdGen.CompilerServices.Contracts;
using EmdGen.Gpu.CompilerServices.Contracts;
using EmdGen.Gpu.Kernels.Rows;
using ILGPU;

namespace EmdGen.Gpu.Kernels.Structures;

/// <summary>
/// sum of w_e abs(phi_e)^rho over the edges of a tree. The threads of a row share its edges, each summed over the classes on one side: with a
/// label the side without it, with distributions the one with the smaller mass, of p and t together. Flows hold the potentials of the classes,
/// and behind them w_e abs(phi_e)^(rho - 1) sgn(phi_e) for every edge.
/// </summary>
internal readonly struct TreeTerms<TShape> : IDeviceTerms
    where TShape : struct, IDeviceTree
{
    public static int FlowStride => TShape.ClassCount + TShape.NodeCount;

    public static int StagedLength => 0;

    public static float Lift(TileRow row, float ofOthers) => ofOthers;

    public static RowTerms Run<TPass, TSoft, TWhole, TGradient>(TileRow row, TilePlan plan, RowMasses masses)
        where TPass : struct, ITilePass
        where TSoft : struct, ISwitch
        where TWhole : struct, ISwitch
        where TGradient : struct, ISwitch
    {
        float half = 0f;
        if (TSoft.IsOn || TWhole.IsOn)
        {
            float mass = 0f;
            for (int j = row.First; j < row.End; j++)
                mass += row.Masses[row.Start + j] + (TargetAt<TSoft>.Class(row, plan, j) * masses.Scale);
            half = 0.5f * RowSums<TPass>.Of(row, mass).Total;
        }

        ExactSum loss = default;
        for (int node = row.Segment; node < TShape.NodeCount; node += TPass.ThreadsPerRow)
        {
            float flow = Flow<TSoft, TWhole>(row, plan, masses, half, node);
            float slope = row.Constants[node] * (TShape.Exponent == 2 ? flow : DeviceMath.Sign(flow));
            row.Flows[row.FlowStart + TShape.ClassCount + node] = slope;
            loss.Add(masses.Term<TWhole>(slope, flow));
        }

        RowTerms terms = default;
        terms.Loss = RowSums<TPass>.Of(row, loss.Value).Total;
        if (!TGradient.IsOn)
            return terms;
        int origin = masses.OriginClass;
        if (TWhole.IsOn)
            origin = Utilities.Select(plan.TakesProbabilities != 0, -1, origin);
        float mean = 0f;
        for (int j = row.First; j < row.End; j++)
        {
            float potential = Potential(row, j, origin);
            row.Flows[row.FlowStart + j] = potential;
            mean += potential * row.Masses[row.Start + j];
        }

        terms.Mean = RowSums<TPass>.Of(row, mean).Total;
        return terms;
    }

    private static float Flow<TSoft, TWhole>(TileRow row, TilePlan plan, RowMasses masses, float half, int node)
        where TSoft : struct, ISwitch
        where TWhole : struct, ISwitch
    {
        if (TSoft.IsOn)
            return Dense<TSoft>(row, plan, masses, half, node);
        if (TWhole.IsOn)
        {
            if ((plan.IsSmoothed | plan.TakesProbabilities) != 0)
                return Dense<TSoft>(row, plan, masses, half, node);
        }

        return Hard(row, node);
    }

    private static float Hard(TileRow row, int node)
    {
        int first = row.Indices[TreeIndices<TShape>.First(node)], end = row.Indices[TreeIndices<TShape>.End(node)];
        int label = row.Indices[TreeIndices<TShape>.Rank(row.Label)];
        bool isBelow = first <= label && label < end;
        ExactSum sum = default;
        for (int rank = isBelow ? 0 : first; rank < (isBelow ? TShape.ClassCount : end); rank++)
        {
            float mass = row.Masses[row.Start + row.Indices[TreeIndices<TShape>.Class(rank)]];
            bool isInside = first <= rank && rank < end;
            sum.Add(Utilities.Select(isBelow == isInside, 0f, mass));
        }

        return Utilities.Select(isBelow, -sum.Value, sum.Value);
    }

    private static float Dense<TSoft>(TileRow row, TilePlan plan, RowMasses masses, float half, int node)
        where TSoft : struct, ISwitch
    {
        int first = row.Indices[TreeIndices<TShape>.First(node)], end = row.Indices[TreeIndices<TShape>.End(node)];
        ExactSum inside = default, outside = default;
        float mass = 0f;
        for (int rank = 0; rank < TShape.ClassCount; rank++)
        {
            int j = row.Indices[TreeIndices<TShape>.Class(rank)];
            float p = row.Masses[row.Start + j], t = TargetAt<TSoft>.Class(row, plan, j) * masses.Scale;
            bool isBelow = first <= rank && rank < end;
            inside.Add(Utilities.Select(isBelow, p - t, 0f));
            outside.Add(Utilities.Select(isBelow, 0f, t - p));
            mass += Utilities.Select(isBelow, p + t, 0f);
        }

        // A label that is not smoothed says by itself on which side of the edge less lies.
        bool takesInside = mass <= half;
        if (!TSoft.IsOn)
        {
            int label = row.Indices[TreeIndices<TShape>.Rank(row.Label)];
            takesInside = (plan.IsSmoothed != 0 & takesInside) | (plan.IsSmoothed == 0 & (label < first | label >= end));
        }

        // Over an edge that has every class below it nothing flows, whatever they sum to.
        float flow = Utilities.Select(takesInside | masses.AreUnbalanced, inside.Value, outside.Value);
        return Utilities.Select(end - first == TShape.ClassCount, 0f, flow);
    }

    /// <summary>The slopes of the edges from the origin to a class, down minus up: climbs from whichever of both comes later in the order.</summary>
    private static float Potential(TileRow row, int node, int origin)
    {
        ExactSum sum = default;
        int other = origin;
        while (node != other)
        {
            bool isNode = Position(row, node) > Position(row, other);
            int later = Utilities.Select(isNode, node, other), parent = row.Indices[TreeIndices<TShape>.Parent(later)];
            float slope = row.Flows[row.FlowStart + TShape.ClassCount + later];
            sum.Add(Utilities.Select(isNode, slope, -slope));
            node = Utilities.Select(isNode, parent, node);
            other = Utilities.Select(isNode, other, parent);
        }

        return sum.Value;
    }

    private static int Position(TileRow row, int node)
    {
        int index = row.Indices[TreeIndices<TShape>.Position(IntrinsicMath.Max(node, 0))];
        return Utilities.Select(node < 0, -1, index);
    }
}
