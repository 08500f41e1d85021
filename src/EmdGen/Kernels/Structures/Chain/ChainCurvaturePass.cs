using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;
using EmdGen.Kernels.Passes;

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
        int classCount = shape.ClassCount, sumBlock = SumBlocks.Length(classCount);
        float* first = block.Masses, results = block.Results;
        nint toSums = (nint)(block.Scratch - first), step = block.Step;
        Descend(shape, spacings, first, toSums);
        var value = new CurvatureValue<TOps, TVector>(factor);
        TVector mass = TOps.Zero, sum = TOps.Zero;
        for (int start = 0; start < classCount; start += sumBlock)
        {
            int end = Math.Min(start + sumBlock, classCount);
            TVector massPart = TSums.Begin<TOps, TVector>(mass), sumPart = TSums.Begin<TOps, TVector>(sum);
            for (int j = start; j < end; j++)
            {
                float* column = first + ((nint)j * TOps.Width);
                if (j > 0)
                {
                    TVector flow = TSums.Join<TOps, TVector>(mass, massPart);
                    sumPart = TOps.MultiplyAdd(Weighted(shape, spacings, j - 1, flow), flow, sumPart);
                }

                TVector own = Columns<TOps, TVector>.Get(column);
                TVector all = TOps.Add(TSums.Join<TOps, TVector>(sum, sumPart), Columns<TOps, TVector>.Get(column + toSums));
                TOps.Store(ref results[j * step], value.Of(TOps.Multiply(own, own), all));
                massPart = TOps.Add(massPart, own);
            }

            mass = TSums.Join<TOps, TVector>(mass, massPart);
            sum = TSums.Join<TOps, TVector>(sum, sumPart);
        }
    }

    /// <summary>Leaves the sum over i >= j of w_i (1 - F_i)^2 of every class.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Descend(TShape shape, float* spacings, float* first, nint toSums)
    {
        int classCount = shape.ClassCount, sumBlock = SumBlocks.Length(classCount);
        TVector mass = TOps.Zero, sum = TOps.Zero;
        for (int end = classCount; end > 0; end -= sumBlock)
        {
            int start = Math.Max(end - sumBlock, 0);
            TVector massPart = TSums.Begin<TOps, TVector>(mass), sumPart = TSums.Begin<TOps, TVector>(sum);
            for (int j = end - 1; j >= start; j--)
            {
                float* column = first + ((nint)j * TOps.Width);
                if (j < classCount - 1)
                {
                    TVector flow = TSums.Join<TOps, TVector>(mass, massPart);
                    sumPart = TOps.MultiplyAdd(Weighted(shape, spacings, j, flow), flow, sumPart);
                }

                Columns<TOps, TVector>.Put(column + toSums, TSums.Join<TOps, TVector>(sum, sumPart));
                massPart = TOps.Add(massPart, Columns<TOps, TVector>.Get(column));
            }

            mass = TSums.Join<TOps, TVector>(mass, massPart);
            sum = TSums.Join<TOps, TVector>(sum, sumPart);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Weighted(TShape shape, float* spacings, int edge, TVector flow)
        => shape.IsUnit ? flow : TOps.Multiply(flow, TOps.Create(spacings[edge]));
}
