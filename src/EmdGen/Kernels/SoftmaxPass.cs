using System.Runtime.CompilerServices;
using EmdGen.CompilerServices;

namespace EmdGen.Kernels;

/// <summary>Logits become masses exp(z - max), with their prefix sums, their sum and the argmax; probabilities get prefix sums alone.</summary>
internal static unsafe class SoftmaxPass<TOps, TVector, TSums>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
    where TSums : struct, IRunningSums
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void OfLogits(int classCount, in ChainScratch scratch, NextBlock next, ref ChainRow<TVector> row)
    {
        int run = Runs.Length(classCount);
        float* masses = scratch.Masses;
        float* flows = scratch.Flows;
        TVector largest = row.Largest;
        TVector one = TOps.Create(1f);
        TVector total = TOps.Zero;
        TVector argmax = TOps.Zero;
        TVector index = TOps.Zero;
        for (int start = 0; start < classCount; start += run)
        {
            int end = Math.Min(start + run, classCount);
            TVector part = TSums.Begin<TOps, TVector>(total);
            for (int j = start; j < end; j++)
            {
                next.Prefetch(j);
                TVector mass = TOps.ExpSub(Columns<TOps, TVector>.Get(masses, j), largest);
                Columns<TOps, TVector>.Put(masses, j, mass);
                argmax = TOps.SelectEqual(mass, one, index, argmax);
                index = TOps.Add(index, one);
                part = TOps.Add(part, mass);
                Columns<TOps, TVector>.Put(flows, j, TSums.Join<TOps, TVector>(total, part));
            }

            total = TSums.Join<TOps, TVector>(total, part);
        }

        row.Argmax = argmax;
        row.Sum = total;
        row.Inverse = TOps.Divide(one, total);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void OfProbabilities(int classCount, in ChainScratch scratch, ref ChainRow<TVector> row)
    {
        int run = Runs.Length(classCount);
        TVector total = TOps.Zero;
        for (int start = 0; start < classCount; start += run)
        {
            int end = Math.Min(start + run, classCount);
            TVector part = TSums.Begin<TOps, TVector>(total);
            for (int j = start; j < end; j++)
            {
                part = TOps.Add(part, Columns<TOps, TVector>.Get(scratch.Masses, j));
                Columns<TOps, TVector>.Put(scratch.Flows, j, TSums.Join<TOps, TVector>(total, part));
            }

            total = TSums.Join<TOps, TVector>(total, part);
        }

        // Before every class, so that every edge counts as beyond it and keeps its own slope.
        row.Argmax = TOps.Create(-1f);
        row.Sum = TOps.Create(1f);
        row.Inverse = row.Sum;
    }
}
