using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.Passes;

/// <summary>
/// The cross entropy of a row: sum of t_j (max - z_j), plus log1p of the masses of every class but the argmax. Nothing cancels in either part.
/// </summary>
internal static unsafe class CrossEntropyPass<TOps, TVector>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
{
    /// <summary>Takes the part that needs the logits, while they are there; for probabilities all of it, the sum of -t_j ln p_j.</summary>
    internal static void BeforeSoftmax(
        in LossPlan plan, int classCount, int* labels, in BlockScratch scratch, ref BlockState<TVector> row)
    {
        if (plan.IsDense || plan.TakesProbabilities)
            SumCosts(plan, classCount, scratch, ref row);
        else
            row.CrossEntropy = TOps.Subtract(row.Largest, AtLabel(scratch.Masses, labels));
    }

    /// <summary>Adds the part that needs the masses.</summary>
    internal static void AfterSoftmax(
        in LossPlan plan, int classCount, int* labels, in BlockScratch scratch, ref BlockState<TVector> row)
    {
        TVector log = RowCrossEntropy<TOps, TVector>.LogOnePlus(SumRest(classCount, scratch, ref row));
        if (plan.IsDense)
        {
            row.CrossEntropy = TOps.MultiplyAdd(SumTargets(classCount, scratch), log, row.CrossEntropy);
            return;
        }

        row.CrossEntropy = TOps.Add(row.CrossEntropy, log);
        row.AtLabel = RowCrossEntropy<TOps, TVector>.AtLabel(row.Rest, AtLabel(scratch.Masses, labels));
    }

    /// <summary>The sum of t_j (max - z_j), or of -t_j ln p_j.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void SumCosts(in LossPlan plan, int classCount, in BlockScratch scratch, ref BlockState<TVector> row)
    {
        int sumBlock = SumBlocks.Length(classCount);
        TVector total = TOps.Zero;
        TVector one = TOps.Create(1f);
        for (int start = 0; start < classCount; start += sumBlock)
        {
            int end = Math.Min(start + sumBlock, classCount);
            TVector part = TOps.Zero;
            for (int j = start; j < end; j++)
            {
                TVector input = Columns<TOps, TVector>.Get(scratch.Masses, j);
                TVector target = plan.IsDense
                    ? Columns<TOps, TVector>.Get(scratch.Targets, j)
                    : TOps.SelectEqual(row.Label, TOps.Create(j), one, TOps.Zero);
                TVector cost = plan.TakesProbabilities
                    ? TOps.Subtract(TOps.Zero, RowCrossEntropy<TOps, TVector>.LogOfAny(input))
                    : TOps.Subtract(row.Largest, input);

                // A class without target mass costs nothing, however far away it is: 0 times infinity would be NaN.
                part = TOps.Add(part, TOps.SelectEqual(target, TOps.Zero, TOps.Zero, TOps.Multiply(target, cost)));
            }

            total = TOps.Add(total, part);
        }

        row.CrossEntropy = total;
    }

    /// <summary>The mass of every class but the argmax.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static TVector SumRest(int classCount, in BlockScratch scratch, ref BlockState<TVector> row)
    {
        int sumBlock = SumBlocks.Length(classCount);
        TVector rest = TOps.Zero, argmax = row.Argmax;
        float* mass = scratch.Masses, index = scratch.Indices;
        for (float* last = index + classCount; index < last;)
        {
            float* end = index + sumBlock < last ? index + sumBlock : last;
            TVector part = TOps.Zero;
            for (; index < end; index++, mass += TOps.Width)
                part = TOps.Add(part, TOps.SelectEqual(argmax, TOps.Create(*index), TOps.Zero, TOps.Load(ref *mass)));
            rest = TOps.Add(rest, part);
        }

        return row.Rest = rest;
    }

    /// <summary>The sum of a target distribution.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static TVector SumTargets(int classCount, in BlockScratch scratch)
    {
        int sumBlock = SumBlocks.Length(classCount);
        TVector sum = TOps.Zero;
        for (int start = 0; start < classCount; start += sumBlock)
        {
            int end = Math.Min(start + sumBlock, classCount);
            TVector part = TOps.Zero;
            for (int j = start; j < end; j++)
                part = TOps.Add(part, Columns<TOps, TVector>.Get(scratch.Targets, j));
            sum = TOps.Add(sum, part);
        }

        return sum;
    }

    /// <summary>The number in the label's column, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static TVector AtLabel(float* columns, int* labels)
    {
        float* lanes = stackalloc float[TOps.Width];
        for (int lane = 0; lane < TOps.Width; lane++)
            lanes[lane] = columns[((nint)labels[lane] * TOps.Width) + lane];
        return TOps.Load(ref *lanes);
    }
}
