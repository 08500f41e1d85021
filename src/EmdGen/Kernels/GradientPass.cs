using System.Runtime.CompilerServices;
using EmdGen.CompilerServices;

namespace EmdGen.Kernels;

/// <summary>The gradient of every class from its potential: rho p_j (V_j - sum of p V), with the subtraction last, and the cross entropy's.</summary>
internal static unsafe class GradientPass<TOps, TVector>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
{
    /// <summary>Leaves the gradient, times the row's scale, in Flows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void Run(
        in ChainPlan plan, int classCount, in ChainScratch scratch, in ChainRow<TVector> row, TVector scale, int exponent)
    {
        TVector factor = TOps.Multiply(TOps.Multiply(scale, row.EmdFactor), TOps.Create(exponent));
        TVector entropyFactor = TOps.Multiply(scale, TOps.Create(plan.CrossEntropyWeight));
        if (plan.TakesProbabilities)
        {
            OfProbabilities(plan, classCount, scratch, row.Label, factor, entropyFactor);
            return;
        }

        factor = TOps.Multiply(factor, row.Inverse);
        if (exponent == 2)
            factor = TOps.Multiply(factor, row.Inverse);
        TVector mean = TOps.Multiply(row.Mean, row.Inverse);
        for (int j = 0; j < classCount; j++)
        {
            TVector potential = ColumnPass<TOps, TVector>.Get(scratch.Flows, j);
            ColumnPass<TOps, TVector>.Put(
                scratch.Flows, j, TOps.Gradient(ColumnPass<TOps, TVector>.Get(scratch.Masses, j), potential, mean, factor));
        }

        if (plan.HasCrossEntropy)
            AddCrossEntropy(plan, classCount, scratch, row, TOps.Multiply(entropyFactor, row.Inverse));
    }

    /// <summary>alpha (p_j - t_j); at a hard label, minus the mass of all other classes, which does not cancel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void AddCrossEntropy(
        in ChainPlan plan, int classCount, in ChainScratch scratch, in ChainRow<TVector> row, TVector factor)
    {
        TVector one = TOps.Create(1f);
        TVector label = TOps.Subtract(TOps.Zero, row.OtherMass);
        for (int j = 0; j < classCount; j++)
        {
            TVector mass = ColumnPass<TOps, TVector>.Get(scratch.Masses, j);
            mass = plan.IsDense
                ? TOps.Subtract(mass, TOps.Multiply(ColumnPass<TOps, TVector>.Get(scratch.Targets, j), row.Sum))
                : TOps.SelectEqual(row.Label, TOps.Create(j), label, mass);
            TVector flushed = TOps.Gradient(one, mass, TOps.Zero, factor);
            ColumnPass<TOps, TVector>.Put(scratch.Flows, j, TOps.Add(ColumnPass<TOps, TVector>.Get(scratch.Flows, j), flushed));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void OfProbabilities(
        in ChainPlan plan, int classCount, in ChainScratch scratch, TVector label, TVector factor, TVector entropyFactor)
    {
        TVector one = TOps.Create(1f);
        for (int j = 0; j < classCount; j++)
        {
            TVector gradient = TOps.Multiply(ColumnPass<TOps, TVector>.Get(scratch.Flows, j), factor);
            if (plan.HasCrossEntropy)
            {
                TVector target = plan.IsDense
                    ? ColumnPass<TOps, TVector>.Get(scratch.Targets, j)
                    : TOps.SelectEqual(label, TOps.Create(j), one, TOps.Zero);
                TVector slope = TOps.Divide(target, ColumnPass<TOps, TVector>.Get(scratch.Masses, j));
                slope = TOps.SelectEqual(target, TOps.Zero, TOps.Zero, TOps.Multiply(slope, entropyFactor));
                gradient = TOps.Subtract(gradient, slope);
            }

            ColumnPass<TOps, TVector>.Put(scratch.Flows, j, gradient);
        }
    }
}
