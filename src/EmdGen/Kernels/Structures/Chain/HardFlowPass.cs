using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.Structures.Chain;

/// <summary>
/// The flow d_i over the edge between classes i and i + 1 for a label, and the loss, sum of w_i abs(d_i)^rho. A flow is taken from the side
/// of the edge without the label, where nothing cancels: from below up to the label, from above beyond it.
/// </summary>
internal static unsafe class HardFlowPass<TOps, TVector, TShape, TSums, TGradient>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
    where TShape : struct, IChainShape
    where TSums : struct, IRunningSums
    where TGradient : struct, ISwitch
{
    /// <summary>
    /// Goes from the last edge to the first. It leaves v_i = w_i abs(d_i)^(rho - 1) sgn(d_i) among the slopes where edge i lies at or above
    /// the argmax, and below it the sum of v from i up to the argmax: V_i. The mean of the V, sum of V_j p_j, is summed edge by edge: v_i
    /// is part of V_j for every class j on the far side of edge i, whose mass is known here from the side that does not cancel.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void Run(TShape shape, float* spacings, in BlockScratch scratch, NextBlock next, ref BlockState<TVector> row)
    {
        int classCount = shape.ClassCount;
        nint sumBlock = (nint)SumBlocks.Length(classCount) * TOps.Width;

        // The prefix sum and the slope of edge i lie one class before the mass of class i + 1.
        nint toSlope = ScratchStride.Of(classCount * TOps.Width) - TOps.Width;
        float* mass = scratch.Masses + ((nint)(classCount - 1) * TOps.Width);
        float* spacing = spacings + classCount - 2;
        float* ahead = next.First;
        nint step = next.Step;
        float* indices = scratch.Indices + classCount - 2;
        TVector label = row.Label;
        TVector argmax = row.Argmax;
        TVector loss = TOps.Zero;
        TVector mean = TOps.Zero;
        TVector below = TOps.Zero;
        TVector tail = row.Excess;
        if (TGradient.IsOn)
            Columns<TOps, TVector>.Put(mass + toSlope + TOps.Width, TOps.Zero);
        while (mass > scratch.Masses)
        {
            float* end = mass - sumBlock;
            end = end > scratch.Masses ? end : scratch.Masses;
            TVector lossPart = TOps.Zero;
            TVector meanPart = TOps.Zero;
            TVector belowPart = TSums.Begin<TOps, TVector>(below);
            TVector tailPart = TSums.Begin<TOps, TVector>(tail);
            for (; mass > end; mass -= TOps.Width)
            {
                NextBlock.Prefetch(ahead);
                ahead += step;
                TVector index = TOps.Create(*indices--);
                tailPart = TOps.Subtract(tailPart, Columns<TOps, TVector>.Get(mass));
                TVector beyond = TSums.Join<TOps, TVector>(tail, tailPart);
                TVector upTo = Columns<TOps, TVector>.Get(mass + toSlope);
                TVector flow = TOps.SelectLessOrEqual(label, index, beyond, upTo);
                TVector slope = shape.Exponent == 2 ? flow : TOps.Sign(flow);
                if (!shape.IsUnit)
                    slope = TOps.Multiply(slope, TOps.Create(*spacing--));
                lossPart = TOps.MultiplyAdd(slope, flow, lossPart);
                if (TGradient.IsOn)
                {
                    meanPart = TOps.MultiplyAdd(slope, TOps.SelectGreater(argmax, index, upTo, beyond), meanPart);
                    Columns<TOps, TVector>.Put(mass + toSlope, TOps.Subtract(slope, TSums.Join<TOps, TVector>(below, belowPart)));
                    belowPart = TOps.SubtractIfGreater(argmax, index, belowPart, slope);
                }
            }

            loss = TOps.Add(loss, lossPart);
            mean = TOps.Add(mean, meanPart);
            below = TSums.Join<TOps, TVector>(below, belowPart);
            tail = TSums.Join<TOps, TVector>(tail, tailPart);
        }

        row.Loss = loss;
        row.Mean = mean;
    }
}
