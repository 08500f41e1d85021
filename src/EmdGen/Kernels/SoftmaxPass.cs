using System.Runtime.CompilerServices;
using EmdGen.CompilerServices;

namespace EmdGen.Kernels;

/// <summary>Logits become masses exp(z - max), with their prefix sums where asked for, their sum and the argmax; probabilities get prefix sums alone.</summary>
internal static unsafe class SoftmaxPass<TOps, TVector, TShape, TSums>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
    where TShape : struct, IClassShape
    where TSums : struct, IRunningSums
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void OfLogits<TPrefix>(TShape shape, in ChainScratch scratch, NextBlock next, ref ChainRow<TVector> row)
        where TPrefix : struct, ISwitch
    {
        int classCount = shape.ClassCount;
        int run = Runs.Length(classCount);
        nint toFlows = Apart.Of(classCount * TOps.Width);
        float* mass = scratch.Masses;
        float* last = mass + ((nint)classCount * TOps.Width);
        float* ahead = next.First;
        nint step = next.Step;
        float* index = scratch.Indices;
        TVector largest = row.Largest;
        TVector one = TOps.Create(1f);
        TVector total = TOps.Zero;
        TVector argmax = TOps.Zero;
        while (mass < last)
        {
            float* end = mass + ((nint)run * TOps.Width);
            end = end < last ? end : last;
            TVector part = TSums.Begin<TOps, TVector>(total);
            for (; mass < end; mass += TOps.Width)
            {
                NextBlock.Prefetch(ahead);
                ahead += step;
                TVector value = TOps.ExpSub(Columns<TOps, TVector>.Get(mass), largest);
                Columns<TOps, TVector>.Put(mass, value);
                argmax = TOps.SelectEqual(value, one, TOps.Create(*index++), argmax);
                part = TOps.Add(part, value);
                if (TPrefix.IsOn)
                    Columns<TOps, TVector>.Put(mass + toFlows, TSums.Join<TOps, TVector>(total, part));
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
