using System.Runtime.CompilerServices;
using EmdGen.CompilerServices;

namespace EmdGen.Kernels;

/// <summary>
/// The flow d_i over the edge between classes i and i + 1, and the loss, sum of w_i abs(d_i)^rho. A flow is taken from the side of the edge
/// with the smaller mass, where nothing cancels: for a hard label, from below up to the label, from above beyond it.
/// </summary>
internal static unsafe class FlowPass<TOps, TVector, TShape>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
    where TShape : struct, IChainShape
{
    /// <summary>
    /// From the last edge to the first. Leaves v_i = w_i abs(d_i)^(rho - 1) sgn(d_i) in Flows where edge i lies at or above the argmax, and
    /// below it the sum of v from i up to the argmax: V_i. Probabilities have no argmax to start from and keep v_i.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void Loss(TShape shape, float* spacings, in ChainPlan plan, in ChainScratch scratch, ref ChainRow<TVector> row)
    {
        int classCount = shape.ClassCount;
        TVector half = plan.IsDense ? PrefixFlows(plan, classCount, scratch, row.Sum) : TOps.Zero;
        int run = BlockSums.RunLength(classCount);
        TVector loss = TOps.Zero;
        TVector below = TOps.Zero;
        TVector tail = TOps.Zero;
        TVector tailMass = TOps.Zero;
        for (int end = classCount - 2; end >= 0; end -= run)
        {
            int start = Math.Max(end - run, -1);
            TVector lossPart = TOps.Zero;
            TVector belowPart = TOps.Zero;
            TVector tailPart = TOps.Zero;
            for (int i = end; i > start; i--)
            {
                TVector index = TOps.Create(i);
                TVector mass = ColumnPass<TOps, TVector>.Get(scratch.Masses, i + 1);
                TVector flow = ColumnPass<TOps, TVector>.Get(scratch.Flows, i);
                if (plan.IsDense)
                {
                    TVector target = TOps.Multiply(ColumnPass<TOps, TVector>.Get(scratch.Targets, i + 1), row.Sum);
                    tailPart = TOps.Add(tailPart, TOps.Subtract(target, mass));
                    tailMass = TOps.Add(tailMass, TOps.Add(mass, target));
                    flow = TOps.SelectLessOrEqual(half, tailMass, flow, TOps.Add(tail, tailPart));
                }
                else
                {
                    tailPart = TOps.Subtract(tailPart, mass);
                    flow = TOps.SelectLessOrEqual(row.Label, index, TOps.Add(tail, tailPart), flow);
                }

                TVector slope = shape.Exponent == 2 ? flow : TOps.Sign(flow);
                if (!shape.IsUnit)
                    slope = TOps.Multiply(slope, TOps.Create(spacings[i]));
                lossPart = TOps.MultiplyAdd(slope, flow, lossPart);
                if (!plan.HasGradient)
                    continue;
                if (plan.TakesProbabilities)
                {
                    ColumnPass<TOps, TVector>.Put(scratch.Flows, i, slope);
                    continue;
                }

                ColumnPass<TOps, TVector>.Put(scratch.Flows, i, TOps.Add(below, TOps.Add(belowPart, slope)));
                belowPart = TOps.AddIfGreater(row.Argmax, index, belowPart, slope);
            }

            loss = TOps.Add(loss, lossPart);
            below = TOps.Add(below, belowPart);
            tail = TOps.Add(tail, tailPart);
        }

        row.Loss = loss;
    }

    /// <summary>Leaves F_i - G_i in Flows, on the masses' scale, and returns half of all mass, of p and t together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static TVector PrefixFlows(in ChainPlan plan, int classCount, in ChainScratch scratch, TVector sum)
    {
        int run = BlockSums.RunLength(classCount);
        TVector flow = TOps.Zero;
        TVector total = TOps.Zero;
        for (int start = 0; start < classCount; start += run)
        {
            int end = Math.Min(start + run, classCount);
            TVector flowPart = TOps.Zero;
            TVector totalPart = TOps.Zero;
            for (int j = start; j < end; j++)
            {
                TVector mass = ColumnPass<TOps, TVector>.Get(scratch.Masses, j);
                TVector target = TOps.Multiply(ColumnPass<TOps, TVector>.Get(scratch.Targets, j), sum);
                flowPart = TOps.Add(flowPart, TOps.Subtract(mass, target));
                totalPart = TOps.Add(totalPart, TOps.Add(mass, target));
                ColumnPass<TOps, TVector>.Put(scratch.Flows, j, TOps.Add(flow, flowPart));
            }

            flow = TOps.Add(flow, flowPart);
            total = TOps.Add(total, totalPart);
        }

        return TOps.Multiply(total, TOps.Create(0.5f));
    }
}
