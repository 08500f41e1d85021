using System.Runtime.CompilerServices;
using EmdGen.CompilerServices;

namespace EmdGen.Kernels;

/// <summary>Logits become masses exp(z - max), with their prefix sums, their sum and the argmax; probabilities get prefix sums alone.</summary>
internal static unsafe class SoftmaxPass<TOps, TVector>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void Run(in ChainPlan plan, int classCount, in ChainScratch scratch, ref ChainRow<TVector> row)
    {
        int run = BlockSums.RunLength(classCount);
        TVector total = TOps.Zero;
        TVector largest = row.Largest;
        TVector argmax = TOps.Zero;
        for (int start = 0; start < classCount; start += run)
        {
            int end = Math.Min(start + run, classCount);
            TVector part = TOps.Zero;
            for (int j = start; j < end; j++)
            {
                TVector mass = ColumnPass<TOps, TVector>.Get(scratch.Masses, j);
                if (!plan.TakesProbabilities)
                {
                    mass = TOps.ExpSub(mass, largest);
                    ColumnPass<TOps, TVector>.Put(scratch.Masses, j, mass);
                    argmax = TOps.SelectEqual(mass, TOps.Create(1f), TOps.Create(j), argmax);
                }

                part = TOps.Add(part, mass);
                ColumnPass<TOps, TVector>.Put(scratch.Flows, j, TOps.Add(total, part));
            }

            total = TOps.Add(total, part);
        }

        TVector one = TOps.Create(1f);
        row.Argmax = argmax;
        row.Sum = plan.TakesProbabilities ? one : total;
        row.Inverse = plan.TakesProbabilities ? one : TOps.Divide(one, total);
    }
}
