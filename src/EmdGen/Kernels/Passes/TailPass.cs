using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.Passes;

/// <summary>The mass beyond every class, summed from the last class on.</summary>
internal static unsafe class TailPass<TOps, TVector, TSums>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
    where TSums : struct, IRunningSums
{
    /// <summary>Leaves the tail of each class <paramref name="toTails"/> from its mass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Run(int classCount, float* masses, nint toTails)
    {
        int sumBlock = SumBlocks.Length(classCount);
        float* mass = masses + ((nint)classCount * TOps.Width);
        TVector beyond = TOps.Zero;
        while (mass > masses)
        {
            float* border = mass - ((nint)sumBlock * TOps.Width);
            border = border > masses ? border : masses;
            TVector part = TSums.Begin<TOps, TVector>(beyond);
            while (mass > border)
            {
                mass -= TOps.Width;
                Columns<TOps, TVector>.Put(mass + toTails, TSums.Join<TOps, TVector>(beyond, part));
                part = TOps.Add(part, Columns<TOps, TVector>.Get(mass));
            }

            beyond = TSums.Join<TOps, TVector>(beyond, part);
        }
    }
}
