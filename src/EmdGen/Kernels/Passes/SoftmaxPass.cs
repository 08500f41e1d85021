using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.Passes;

/// <summary>
/// Turns logits into masses exp(z - max), with their prefix sums where asked for, their sum and the argmax.
/// </summary>
internal static unsafe class SoftmaxPass<TOps, TVector, TShape, TTerms, TSums>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
    where TShape : struct, IClassShape
    where TTerms : struct, IStructureTerms
    where TSums : struct, IRunningSums
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void Run(TShape shape, in BlockScratch scratch, NextBlock next, ref BlockState<TVector> row)
    {
        int classCount = shape.ClassCount;
        int sumBlock = SumBlocks.Length(classCount);
        nint toPrefixSums = ScratchStride.Of(classCount * TOps.Width);
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
            float* end = mass + ((nint)sumBlock * TOps.Width);
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
                if (TTerms.ReadPrefixSums)
                    Columns<TOps, TVector>.Put(mass + toPrefixSums, TSums.Join<TOps, TVector>(total, part));
            }

            total = TSums.Join<TOps, TVector>(total, part);
        }

        row.Argmax = argmax;
        row.Sum = total;
        row.Inverse = TOps.Divide(one, total);
    }
}
