using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.Structures.Chain;

/// <summary>
/// p_j^2 (sum over i >= j of w_i (1 - F_i)^2 + sum over i below j of w_i F_i^2) of every class of a chain: F_i is summed upwards, 1 - F_i
/// downwards.
/// </summary>
internal static unsafe class ChainCurvaturePass<TOps, TVector, TShape, TSums>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
    where TShape : struct, IChainShape
    where TSums : struct, IRunningSums
{
    /// <summary>Leaves the results, times <paramref name="factor"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void Run(TShape shape, float* spacings, in CurvatureBlock block, TVector factor)
    {
        int classCount = shape.ClassCount;
        float* first = block.Masses, results = block.Results, end = first + ((nint)classCount * TOps.Width), mass = end - TOps.Width;
        nint toSums = (nint)(block.Scratch - first), step = block.Step, sumBlock = (nint)SumBlocks.Length(classCount) * TOps.Width;

        float* ahead = block.Next.First;
        nint aheadStep = block.Next.Step;

        // Downwards from the last class, beyond which there is nothing: the mass beyond each edge.
        float* spacing = spacings + classCount - 2;
        TVector flow = Columns<TOps, TVector>.Get(mass), sum = TOps.Zero;
        Columns<TOps, TVector>.Put(mass + toSums, TOps.Zero);
        while (mass > first)
        {
            float* border = mass - sumBlock > first ? mass - sumBlock : first;
            TVector flowPart = TSums.Begin<TOps, TVector>(flow), sumPart = TSums.Begin<TOps, TVector>(sum);
            while (mass > border)
            {
                mass -= TOps.Width;
                NextBlock.Prefetch(ahead);
                ahead += aheadStep;
                TVector whole = TSums.Join<TOps, TVector>(flow, flowPart);
                sumPart = TOps.MultiplyAdd(Weighted(shape, spacing, whole), whole, sumPart);
                spacing--;
                Columns<TOps, TVector>.Put(mass + toSums, TSums.Join<TOps, TVector>(sum, sumPart));
                flowPart = TOps.Add(flowPart, Columns<TOps, TVector>.Get(mass));
            }

            flow = TSums.Join<TOps, TVector>(flow, flowPart);
            sum = TSums.Join<TOps, TVector>(sum, sumPart);
        }

        // Upwards from the first class, before which there is nothing: the mass up to each edge.
        var value = new CurvatureValue<TOps, TVector>(factor);
        spacing = spacings;
        flow = Columns<TOps, TVector>.Get(mass);
        TOps.Store(ref *results, value.Of(TOps.Multiply(flow, flow), Columns<TOps, TVector>.Get(mass + toSums)));
        sum = TOps.Zero;
        mass += TOps.Width;
        while (mass < end)
        {
            float* border = mass + sumBlock < end ? mass + sumBlock : end;
            TVector flowPart = TSums.Begin<TOps, TVector>(flow), sumPart = TSums.Begin<TOps, TVector>(sum);
            for (; mass < border; mass += TOps.Width)
            {
                results += step;
                TVector own = Columns<TOps, TVector>.Get(mass), whole = TSums.Join<TOps, TVector>(flow, flowPart);
                sumPart = TOps.MultiplyAdd(Weighted(shape, spacing, whole), whole, sumPart);
                spacing++;
                TVector all = TOps.Add(TSums.Join<TOps, TVector>(sum, sumPart), Columns<TOps, TVector>.Get(mass + toSums));
                TOps.Store(ref *results, value.Of(TOps.Multiply(own, own), all));
                flowPart = TOps.Add(flowPart, own);
            }

            flow = TSums.Join<TOps, TVector>(flow, flowPart);
            sum = TSums.Join<TOps, TVector>(sum, sumPart);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Weighted(TShape shape, float* spacing, TVector flow)
        => shape.IsUnit ? flow : TOps.Multiply(flow, TOps.Create(*spacing));
}
