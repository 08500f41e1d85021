using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.Passes;

/// <summary>
/// p_j (1 - p_j) of every class, where 1 - p_j is the mass of the classes before it and of those after it. Where <typeparamref name="TAdd"/>
/// is on, it is added to what is there.
/// </summary>
internal static unsafe class LogisticCurvaturePass<TOps, TVector, TSums, TAdd>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
    where TSums : struct, IRunningSums
    where TAdd : struct, ISwitch
{
    /// <summary>Leaves the results, times <paramref name="factor"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void Run(int classCount, in CurvatureBlock block, TVector factor)
    {
        float* masses = block.Masses, results = block.Results;
        nint toTails = (nint)(block.Scratch - masses), step = block.Step;
        TailPass<TOps, TVector, TSums>.Run(classCount, masses, toTails);
        var value = new CurvatureValue<TOps, TVector>(factor);
        int sumBlock = SumBlocks.Length(classCount);
        float* end = masses + ((nint)classCount * TOps.Width);
        TVector before = TOps.Zero;
        while (masses < end)
        {
            float* border = masses + ((nint)sumBlock * TOps.Width);
            border = border < end ? border : end;
            TVector part = TSums.Begin<TOps, TVector>(before);
            for (; masses < border; masses += TOps.Width, results += step)
            {
                TVector mass = Columns<TOps, TVector>.Get(masses);
                TVector rest = TOps.Add(TSums.Join<TOps, TVector>(before, part), Columns<TOps, TVector>.Get(masses + toTails));
                TVector result = value.Of(mass, rest);
                TOps.Store(ref *results, TAdd.IsOn ? TOps.Add(result, TOps.Load(ref *results)) : result);
                part = TOps.Add(part, mass);
            }

            before = TSums.Join<TOps, TVector>(before, part);
        }
    }
}
