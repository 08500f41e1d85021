using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.Structures.Chain;

/// <summary>
/// The flow d_i over the edge between classes i and i + 1 for a target distribution, and the loss. A flow is taken from the side of the edge
/// with the smaller mass, of p and t together.
/// </summary>
internal static unsafe class DenseFlowPass<TOps, TVector, TShape, TSums, TGradient>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
    where TShape : struct, IChainShape
    where TSums : struct, IRunningSums
    where TGradient : struct, ISwitch
{
    /// <summary>
    /// Leaves the same numbers in the slopes and in the row as <see cref="HardFlowPass{TOps, TVector, TShape, TSums, TGradient}"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Run(
        TShape shape, float* spacings, in BlockScratch scratch, NextBlock nextTargets, NextBlock next, ref BlockState<TVector> row)
    {
        // Numbers that are no distribution keep the prefix sums, which are what the formula says: no half of them is that small.
        TVector half = TOps.Subtract(Prefixes(shape.ClassCount, scratch, nextTargets, row.Sum), row.Doubt);
        Flows(shape, spacings, scratch, next, half, ref row);
        if (TGradient.IsOn)
            row.Mean = Mean(shape.ClassCount, scratch, row.Argmax);
    }

    /// <summary>Leaves the prefix sums F_i - G_i, on the masses' scale, and returns half of all mass, of p and t together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static TVector Prefixes(int classCount, in BlockScratch scratch, NextBlock next, TVector sum)
    {
        int sumBlock = SumBlocks.Length(classCount);
        float* ahead = next.First;
        nint step = next.Step;
        TVector flow = TOps.Zero;
        TVector total = TOps.Zero;
        for (int start = 0; start < classCount; start += sumBlock)
        {
            int end = Math.Min(start + sumBlock, classCount);
            TVector flowPart = TSums.Begin<TOps, TVector>(flow);
            TVector totalPart = TSums.Begin<TOps, TVector>(total);
            for (int j = start; j < end; j++)
            {
                NextBlock.Prefetch(ahead);
                ahead += step;
                TVector mass = Columns<TOps, TVector>.Get(scratch.Masses, j);
                TVector target = TOps.Multiply(Columns<TOps, TVector>.Get(scratch.Targets, j), sum);
                flowPart = TOps.Add(flowPart, TOps.Subtract(mass, target));
                totalPart = TOps.Add(totalPart, TOps.Add(mass, target));
                Columns<TOps, TVector>.Put(scratch.PrefixSums, j, TSums.Join<TOps, TVector>(flow, flowPart));
            }

            flow = TSums.Join<TOps, TVector>(flow, flowPart);
            total = TSums.Join<TOps, TVector>(total, totalPart);
        }

        return TOps.Multiply(total, TOps.Create(0.5f));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Flows(
        TShape shape, float* spacings, in BlockScratch scratch, NextBlock next, TVector half, ref BlockState<TVector> row)
    {
        int classCount = shape.ClassCount;
        int sumBlock = SumBlocks.Length(classCount);
        float* ahead = next.First;
        nint step = next.Step;
        TVector sum = row.Sum;
        TVector argmax = row.Argmax;
        TVector one = TOps.Create(1f);
        TVector index = TOps.Create(classCount - 2);
        TVector loss = TOps.Zero;
        TVector below = TOps.Zero;
        TVector tail = TOps.Zero;
        TVector tailMass = TOps.Zero;
        if (TGradient.IsOn)
            Columns<TOps, TVector>.Put(scratch.Slopes, classCount - 1, TOps.Zero);
        for (int end = classCount - 2; end >= 0; end -= sumBlock)
        {
            int start = Math.Max(end - sumBlock, -1);
            TVector lossPart = TOps.Zero;
            TVector belowPart = TSums.Begin<TOps, TVector>(below);
            TVector tailPart = TSums.Begin<TOps, TVector>(tail);
            for (int i = end; i > start; i--)
            {
                NextBlock.Prefetch(ahead);
                ahead += step;
                TVector mass = Columns<TOps, TVector>.Get(scratch.Masses, i + 1);
                TVector target = TOps.Multiply(Columns<TOps, TVector>.Get(scratch.Targets, i + 1), sum);
                tailPart = TOps.Add(tailPart, TOps.Subtract(target, mass));
                tailMass = TOps.Add(tailMass, TOps.Add(mass, target));
                TVector beyond = TSums.Join<TOps, TVector>(tail, tailPart);
                TVector flow = TOps.SelectLessOrEqual(half, tailMass, Columns<TOps, TVector>.Get(scratch.PrefixSums, i), beyond);
                TVector slope = shape.Exponent == 2 ? flow : TOps.Sign(flow);
                if (!shape.IsUnit)
                    slope = TOps.Multiply(slope, TOps.Create(spacings[i]));
                lossPart = TOps.MultiplyAdd(slope, flow, lossPart);
                if (TGradient.IsOn)
                {
                    Columns<TOps, TVector>.Put(scratch.Slopes, i, TOps.Add(TSums.Join<TOps, TVector>(below, belowPart), slope));
                    belowPart = TOps.AddIfGreater(argmax, index, belowPart, slope);
                }

                index = TOps.Subtract(index, one);
            }

            loss = TOps.Add(loss, lossPart);
            below = TSums.Join<TOps, TVector>(below, belowPart);
            tail = TSums.Join<TOps, TVector>(tail, tailPart);
        }

        row.Loss = loss;
    }

    /// <summary>sum of V_j times the mass of class j.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static TVector Mean(int classCount, in BlockScratch scratch, TVector argmax)
    {
        int sumBlock = SumBlocks.Length(classCount);
        TVector one = TOps.Create(1f);
        TVector index = TOps.Zero;
        TVector above = TOps.Zero;
        TVector mean = TOps.Zero;
        for (int start = 0; start < classCount; start += sumBlock)
        {
            int end = Math.Min(start + sumBlock, classCount);
            TVector abovePart = TSums.Begin<TOps, TVector>(above);
            TVector meanPart = TOps.Zero;
            for (int j = start; j < end; j++)
            {
                TVector slope = Columns<TOps, TVector>.Get(scratch.Slopes, j);
                TVector potential = TOps.SelectLessOrEqual(argmax, index, TSums.Join<TOps, TVector>(above, abovePart), slope);
                abovePart = TOps.SubtractIfLessOrEqual(argmax, index, abovePart, slope);
                meanPart = TOps.MultiplyAdd(potential, Columns<TOps, TVector>.Get(scratch.Masses, j), meanPart);
                index = TOps.Add(index, one);
            }

            above = TSums.Join<TOps, TVector>(above, abovePart);
            mean = TOps.Add(mean, meanPart);
        }

        return mean;
    }
}
