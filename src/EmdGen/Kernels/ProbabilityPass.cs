using System.Runtime.CompilerServices;
using EmdGen.CompilerServices;

namespace EmdGen.Kernels;

/// <summary>
/// The gradient with respect to probabilities, s_j times the row's scale, with the cross entropy's -t_j / p_j. Leaves it in Flows.
/// </summary>
internal static unsafe class ProbabilityPass<TOps, TVector>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
{
    /// <summary>Takes the v_i of a chain's edges from Flows: s_j is rho times their sum from j up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void OfChain<TSums>(
        in ChainPlan plan, int classCount, int exponent, in ChainScratch scratch, TVector scale, in ChainRow<TVector> row)
        where TSums : struct, IRunningSums
    {
        SumFromAbove<TSums>(classCount, scratch, Factor(exponent, scale, row));
        if (plan.HasCrossEntropy)
            AddCrossEntropy(plan, classCount, scratch, row.Label, TOps.Multiply(scale, TOps.Create(plan.CrossEntropyWeight)));
    }

    /// <summary>Takes the potential of every class from Flows: s_j is rho times that.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void OfPotentials(
        in ChainPlan plan, int classCount, int exponent, in ChainScratch scratch, TVector scale, in ChainRow<TVector> row)
    {
        Multiply(classCount, scratch, Factor(exponent, scale, row));
        if (plan.HasCrossEntropy)
            AddCrossEntropy(plan, classCount, scratch, row.Label, TOps.Multiply(scale, TOps.Create(plan.CrossEntropyWeight)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Factor(int exponent, TVector scale, in ChainRow<TVector> row)
        => TOps.Multiply(TOps.Multiply(scale, row.EmdFactor), TOps.Create(exponent));

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void SumFromAbove<TSums>(int classCount, in ChainScratch scratch, TVector factor)
        where TSums : struct, IRunningSums
    {
        int run = Runs.Length(classCount);
        TVector total = TOps.Zero;
        Columns<TOps, TVector>.Put(scratch.Flows, classCount - 1, TOps.Zero);
        for (int end = classCount - 2; end >= 0; end -= run)
        {
            int start = Math.Max(end - run, -1);
            TVector part = TSums.Begin<TOps, TVector>(total);
            for (int j = end; j > start; j--)
            {
                part = TOps.Add(part, Columns<TOps, TVector>.Get(scratch.Flows, j));
                Columns<TOps, TVector>.Put(scratch.Flows, j, TOps.Multiply(TSums.Join<TOps, TVector>(total, part), factor));
            }

            total = TSums.Join<TOps, TVector>(total, part);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Multiply(int classCount, in ChainScratch scratch, TVector factor)
    {
        for (int j = 0; j < classCount; j++)
            Columns<TOps, TVector>.Put(scratch.Flows, j, TOps.Multiply(Columns<TOps, TVector>.Get(scratch.Flows, j), factor));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void AddCrossEntropy(in ChainPlan plan, int classCount, in ChainScratch scratch, TVector label, TVector factor)
    {
        TVector one = TOps.Create(1f);
        for (int j = 0; j < classCount; j++)
        {
            TVector target = plan.IsDense
                ? Columns<TOps, TVector>.Get(scratch.Targets, j)
                : TOps.SelectEqual(label, TOps.Create(j), one, TOps.Zero);
            TVector slope = TOps.Divide(target, Columns<TOps, TVector>.Get(scratch.Masses, j));
            slope = TOps.SelectEqual(target, TOps.Zero, TOps.Zero, TOps.Multiply(slope, factor));
            Columns<TOps, TVector>.Put(scratch.Flows, j, TOps.Subtract(Columns<TOps, TVector>.Get(scratch.Flows, j), slope));
        }
    }
}
