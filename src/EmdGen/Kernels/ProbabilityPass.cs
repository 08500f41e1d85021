using System.Runtime.CompilerServices;
using EmdGen.CompilerServices;

namespace EmdGen.Kernels;

/// <summary>The gradient with respect to probabilities: s_j = rho times the sum of v_i from j up, and the cross entropy's -t_j / p_j.</summary>
internal static unsafe class ProbabilityPass<TOps, TVector, TSums>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
    where TSums : struct, IRunningSums
{
    /// <summary>Leaves the gradient, times the row's scale, in Flows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Run(
        in ChainPlan plan, int classCount, int exponent, in ChainScratch scratch, TVector scale, in ChainRow<TVector> row)
    {
        TVector factor = TOps.Multiply(TOps.Multiply(scale, row.EmdFactor), TOps.Create(exponent));
        SumFromAbove(classCount, scratch, factor);
        if (plan.HasCrossEntropy)
            AddCrossEntropy(plan, classCount, scratch, row.Label, TOps.Multiply(scale, TOps.Create(plan.CrossEntropyWeight)));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void SumFromAbove(int classCount, in ChainScratch scratch, TVector factor)
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
