using System.Runtime.CompilerServices;
using EmdGen.CompilerServices;

namespace EmdGen.Kernels;

/// <summary>
/// The potentials V_j, whose differences the gradient is made of: sums of v_i between class j and the argmax, taken outward from the argmax
/// so that a confidently wrong row keeps its digits. For probabilities: the plain s_j / rho, sums of v_i from j up.
/// </summary>
internal static unsafe class PotentialPass<TOps, TVector>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Run(in ChainPlan plan, int classCount, in ChainScratch scratch, ref ChainRow<TVector> row)
    {
        if (plan.TakesProbabilities)
            SumFromAbove(classCount, scratch);
        else
            SumFromArgmax(classCount, scratch, ref row);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void SumFromArgmax(int classCount, in ChainScratch scratch, ref ChainRow<TVector> row)
    {
        int run = BlockSums.RunLength(classCount);
        TVector argmax = row.Argmax;
        TVector above = TOps.Zero;
        TVector mean = TOps.Zero;
        for (int start = 0; start < classCount; start += run)
        {
            int end = Math.Min(start + run, classCount);
            TVector abovePart = TOps.Zero;
            TVector meanPart = TOps.Zero;
            for (int j = start; j < end; j++)
            {
                TVector index = TOps.Create(j);
                TVector slope = j == classCount - 1 ? TOps.Zero : ColumnPass<TOps, TVector>.Get(scratch.Flows, j);
                TVector potential = TOps.SelectLessOrEqual(argmax, index, TOps.Add(above, abovePart), slope);
                abovePart = TOps.SubtractIfLessOrEqual(argmax, index, abovePart, slope);
                meanPart = TOps.MultiplyAdd(potential, ColumnPass<TOps, TVector>.Get(scratch.Masses, j), meanPart);
                ColumnPass<TOps, TVector>.Put(scratch.Flows, j, potential);
            }

            above = TOps.Add(above, abovePart);
            mean = TOps.Add(mean, meanPart);
        }

        row.Mean = mean;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void SumFromAbove(int classCount, in ChainScratch scratch)
    {
        int run = BlockSums.RunLength(classCount);
        TVector total = TOps.Zero;
        ColumnPass<TOps, TVector>.Put(scratch.Flows, classCount - 1, TOps.Zero);
        for (int end = classCount - 2; end >= 0; end -= run)
        {
            int start = Math.Max(end - run, -1);
            TVector part = TOps.Zero;
            for (int j = end; j > start; j--)
            {
                part = TOps.Add(part, ColumnPass<TOps, TVector>.Get(scratch.Flows, j));
                ColumnPass<TOps, TVector>.Put(scratch.Flows, j, TOps.Add(total, part));
            }

            total = TOps.Add(total, part);
        }
    }
}
