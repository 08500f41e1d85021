using System.Runtime.CompilerServices;
using EmdGen.CompilerServices;

namespace EmdGen.Kernels;

/// <summary>
/// The cross entropy of a row: sum of t_j (max - z_j), plus log1p of the masses of every class but the argmax. Nothing cancels in either part.
/// </summary>
internal static unsafe class CrossEntropyPass<TOps, TVector>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
{
    /// <summary>What needs the logits, while they are there; the whole of it for probabilities: the sum of -t_j ln p_j.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void BeforeSoftmax(in ChainPlan plan, int classCount, in ChainScratch scratch, ref ChainRow<TVector> row)
    {
        int run = Runs.Length(classCount);
        TVector total = TOps.Zero;
        TVector one = TOps.Create(1f);
        for (int start = 0; start < classCount; start += run)
        {
            int end = Math.Min(start + run, classCount);
            TVector part = TOps.Zero;
            for (int j = start; j < end; j++)
            {
                TVector input = Columns<TOps, TVector>.Get(scratch.Masses, j);
                TVector target = plan.IsDense
                    ? Columns<TOps, TVector>.Get(scratch.Targets, j)
                    : TOps.SelectEqual(row.Label, TOps.Create(j), one, TOps.Zero);
                TVector cost = plan.TakesProbabilities
                    ? TOps.Subtract(TOps.Zero, LaneMath<TOps, TVector>.LogOfAny(input))
                    : TOps.Subtract(row.Largest, input);

                // A class without target mass costs nothing, however far away it is: 0 times infinity would be NaN.
                part = TOps.Add(part, TOps.SelectEqual(target, TOps.Zero, TOps.Zero, TOps.Multiply(target, cost)));
            }

            total = TOps.Add(total, part);
        }

        row.CrossEntropy = total;
    }

    /// <summary>What needs the masses.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void AfterSoftmax(in ChainPlan plan, int classCount, in ChainScratch scratch, ref ChainRow<TVector> row)
    {
        int run = Runs.Length(classCount);
        TVector rest = TOps.Zero;
        TVector other = TOps.Zero;
        TVector targets = TOps.Zero;
        for (int start = 0; start < classCount; start += run)
        {
            int end = Math.Min(start + run, classCount);
            TVector restPart = TOps.Zero;
            TVector otherPart = TOps.Zero;
            TVector targetPart = TOps.Zero;
            for (int j = start; j < end; j++)
            {
                TVector mass = Columns<TOps, TVector>.Get(scratch.Masses, j);
                TVector index = TOps.Create(j);
                restPart = TOps.Add(restPart, TOps.SelectEqual(row.Argmax, index, TOps.Zero, mass));
                if (plan.IsDense)
                    targetPart = TOps.Add(targetPart, Columns<TOps, TVector>.Get(scratch.Targets, j));
                else
                    otherPart = TOps.Add(otherPart, TOps.SelectEqual(row.Label, index, TOps.Zero, mass));
            }

            rest = TOps.Add(rest, restPart);
            other = TOps.Add(other, otherPart);
            targets = TOps.Add(targets, targetPart);
        }

        row.OtherMass = other;
        TVector log = LaneMath<TOps, TVector>.LogOnePlus(rest);
        row.CrossEntropy = TOps.Add(row.CrossEntropy, plan.IsDense ? TOps.Multiply(targets, log) : log);
    }
}
