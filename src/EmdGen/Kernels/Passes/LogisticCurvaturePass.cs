using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.Passes;

/// <summary>
/// p_j (1 - p_j) of every class, where 1 - p_j is the mass of the classes before it and of those after it. Where <typeparamref name="TAdd"/>
/// is on, it is added to what is there.
/// </summary>
internal static unsafe class LogisticCurvaturePass<TOps, TVector, TShape, TSums, TAdd>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
    where TShape : struct, IClassShape
    where TSums : struct, IRunningSums
    where TAdd : struct, ISwitch
{
    /// <summary>Leaves the results, times <paramref name="factor"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void Run(TShape shape, in CurvatureBlock block, TVector factor)
    {
        int classCount = shape.ClassCount;
        float* mass = block.Masses, results = block.Results;
        nint toTails = (nint)(block.Scratch - mass), step = block.Step, sumBlock = (nint)SumBlocks.Length(classCount) * TOps.Width;
        float* first = mass, end = mass + ((nint)classCount * TOps.Width);
        float* ahead = block.Next.First;
        nint aheadStep = TAdd.IsOn ? 0 : block.Next.Step;
        TVector sum = TOps.Zero;
        for (mass = end; mass > first;)
        {
            float* border = mass - sumBlock > first ? mass - sumBlock : first;
            TVector part = TSums.Begin<TOps, TVector>(sum);
            while (mass > border)
            {
                mass -= TOps.Width;
                NextBlock.Prefetch(ahead);
                ahead += aheadStep;
                Columns<TOps, TVector>.Put(mass + toTails, TSums.Join<TOps, TVector>(sum, part));
                part = TOps.Add(part, Columns<TOps, TVector>.Get(mass));
            }

            sum = TSums.Join<TOps, TVector>(sum, part);
        }

        var value = new CurvatureValue<TOps, TVector>(factor);
        sum = TOps.Zero;
        while (mass < end)
        {
            float* border = mass + sumBlock < end ? mass + sumBlock : end;
            TVector part = TSums.Begin<TOps, TVector>(sum);
            for (; mass < border; mass += TOps.Width, results += step)
            {
                TVector own = Columns<TOps, TVector>.Get(mass);
                TVector rest = TOps.Add(TSums.Join<TOps, TVector>(sum, part), Columns<TOps, TVector>.Get(mass + toTails));
                TVector result = value.Of(own, rest);
                TOps.Store(ref *results, TAdd.IsOn ? TOps.Add(result, TOps.Load(ref *results)) : result);
                part = TOps.Add(part, own);
            }

            sum = TSums.Join<TOps, TVector>(sum, part);
        }
    }
}
