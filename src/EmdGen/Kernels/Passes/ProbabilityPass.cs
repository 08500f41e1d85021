using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.Passes;

/// <summary>
/// The gradient with respect to probabilities, left in the scratch: s_j times the row's scale, with the cross entropy's -t_j / p_j.
/// </summary>
internal static unsafe class ProbabilityPass<TOps, TVector, TTerms, TSums>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
    where TTerms : struct, IStructureTerms
    where TSums : struct, IRunningSums
{
    /// <summary>Takes the numbers that the terms left. s_j is rho times a potential, or times the sum of a chain's slopes from j up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Run(
        in LossPlan plan, int classCount, int exponent, in BlockScratch scratch, TVector scale, in BlockState<TVector> row)
    {
        if (TTerms.LeavePotentials)
            Multiply(classCount, scratch, Factor(exponent, scale, row));
        else
            SumFromAbove(classCount, scratch, Factor(exponent, scale, row));
        if (!plan.HasCrossEntropy)
            return;
        TVector alpha = TOps.Multiply(scale, TOps.Create(plan.CrossEntropyWeight));
        AddCrossEntropy(plan, classCount, scratch, row.Label, TOps.Multiply(alpha, row.Sum));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Factor(int exponent, TVector scale, in BlockState<TVector> row)
        => TOps.Multiply(TOps.Multiply(TOps.Multiply(scale, row.EmdFactor), TOps.Create(exponent)), row.Inverse);

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void SumFromAbove(int classCount, in BlockScratch scratch, TVector factor)
    {
        int sumBlock = SumBlocks.Length(classCount);
        TVector total = TOps.Zero;
        // No edge lies above the last class: its slope is 0, and NaN in a row that is NaN.
        Columns<TOps, TVector>.Put(scratch.Gradient, classCount - 1, TOps.Multiply(TOps.Zero, factor));
        for (int end = classCount - 2; end >= 0; end -= sumBlock)
        {
            int start = Math.Max(end - sumBlock, -1);
            TVector part = TSums.Begin<TOps, TVector>(total);
            for (int j = end; j > start; j--)
            {
                part = TOps.Add(part, Columns<TOps, TVector>.Get(scratch.Slopes, j));
                Columns<TOps, TVector>.Put(scratch.Gradient, j, TOps.Multiply(TSums.Join<TOps, TVector>(total, part), factor));
            }

            total = TSums.Join<TOps, TVector>(total, part);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Multiply(int classCount, in BlockScratch scratch, TVector factor)
    {
        for (int j = 0; j < classCount; j++)
            Columns<TOps, TVector>.Put(scratch.Gradient, j, TOps.Multiply(Columns<TOps, TVector>.Get(scratch.Potentials, j), factor));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void AddCrossEntropy(in LossPlan plan, int classCount, in BlockScratch scratch, TVector label, TVector factor)
    {
        TVector one = TOps.Create(1f);
        for (int j = 0; j < classCount; j++)
        {
            TVector target = plan.IsDense
                ? Columns<TOps, TVector>.Get(scratch.Targets, j)
                : TOps.SelectEqual(label, TOps.Create(j), one, TOps.Zero);
            // The factor comes first: a target over a tiny probability alone may be more than float32 can hold.
            TVector slope = TOps.Divide(TOps.Multiply(target, factor), Columns<TOps, TVector>.Get(scratch.Masses, j));
            slope = TOps.SelectEqual(target, TOps.Zero, TOps.Zero, slope);
            Columns<TOps, TVector>.Put(scratch.Gradient, j, TOps.Subtract(Columns<TOps, TVector>.Get(scratch.Gradient, j), slope));
        }
    }
}
