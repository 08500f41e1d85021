using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;
using EmdGen.Structures;

namespace EmdGen.Kernels.Structures.Table;

/// <summary>
/// p_j^2 (c_jk (1 - p_j)^2 + sum over i other than j of c_ik p_i^2) of every class of a table, with the label k; a negative c counts as 0. The
/// other classes are summed from both ends. <typeparamref name="TLookup"/> is that of <see cref="TablePass{TOps, TVector, TShape, TLookup, TGradient}"/>.
/// </summary>
internal static unsafe class TableCurvaturePass<TOps, TVector, TShape, TSums, TLookup>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
    where TShape : struct, IClassShape
    where TSums : struct, IRunningSums
    where TLookup : struct, ISwitch
{
    /// <summary>Leaves the results, times <paramref name="factor"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void Run(TShape shape, float* costs, TVector indices, in CurvatureBlock block, TVector factor)
    {
        int classCount = shape.ClassCount, sumBlock = SumBlocks.Length(classCount);
        float* first = block.Masses, results = block.Results;
        nint toTails = (nint)(block.Scratch - first), toSums = toTails + ((nint)classCount * TOps.Width), step = block.Step;
        Descend(shape, costs, indices, first, toTails, toSums, block.Next);
        var value = new CurvatureValue<TOps, TVector>(factor);
        TVector mass = TOps.Zero, sum = TOps.Zero;
        for (int start = 0; start < classCount; start += sumBlock)
        {
            int end = Math.Min(start + sumBlock, classCount);
            TVector massPart = TSums.Begin<TOps, TVector>(mass), sumPart = TSums.Begin<TOps, TVector>(sum);
            for (int j = start; j < end; j++)
            {
                float* column = first + ((nint)j * TOps.Width);
                TVector own = Columns<TOps, TVector>.Get(column), square = TOps.Multiply(own, own), cost = Cost(shape, costs, indices, j);
                TVector rest = TOps.Add(TSums.Join<TOps, TVector>(mass, massPart), Columns<TOps, TVector>.Get(column + toTails));
                TVector others = TOps.Add(TSums.Join<TOps, TVector>(sum, sumPart), Columns<TOps, TVector>.Get(column + toSums));
                TVector all = TOps.MultiplyAdd(TOps.Multiply(cost, rest), rest, others);
                TOps.Store(ref results[j * step], value.Of(square, all));
                massPart = TOps.Add(massPart, own);
                sumPart = TOps.MultiplyAdd(cost, square, sumPart);
            }

            mass = TSums.Join<TOps, TVector>(mass, massPart);
            sum = TSums.Join<TOps, TVector>(sum, sumPart);
        }
    }

    /// <summary>Leaves the mass beyond every class, and the sum of c_ik p_i^2 there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Descend(TShape shape, float* costs, TVector indices, float* first, nint toTails, nint toSums, NextBlock next)
    {
        float* ahead = next.First;
        nint aheadStep = next.Step;
        int classCount = shape.ClassCount, sumBlock = SumBlocks.Length(classCount);
        TVector mass = TOps.Zero, sum = TOps.Zero;
        for (int end = classCount; end > 0; end -= sumBlock)
        {
            int start = Math.Max(end - sumBlock, 0);
            TVector massPart = TSums.Begin<TOps, TVector>(mass), sumPart = TSums.Begin<TOps, TVector>(sum);
            for (int j = end - 1; j >= start; j--)
            {
                float* column = first + ((nint)j * TOps.Width);
                NextBlock.Prefetch(ahead);
                ahead += aheadStep;
                TVector own = Columns<TOps, TVector>.Get(column);
                Columns<TOps, TVector>.Put(column + toTails, TSums.Join<TOps, TVector>(mass, massPart));
                Columns<TOps, TVector>.Put(column + toSums, TSums.Join<TOps, TVector>(sum, sumPart));
                massPart = TOps.Add(massPart, own);
                sumPart = TOps.MultiplyAdd(Cost(shape, costs, indices, j), TOps.Multiply(own, own), sumPart);
            }

            mass = TSums.Join<TOps, TVector>(mass, massPart);
            sum = TSums.Join<TOps, TVector>(sum, sumPart);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Cost(TShape shape, float* costs, TVector indices, int index)
    {
        int classCount = shape.ClassCount;
        float* at = costs + (index * (TLookup.IsOn ? (nint)CostTable.Stride(classCount) : TOps.Width));
        TVector cost = !TLookup.IsOn ? TOps.Load(ref *at)
            : classCount <= 16 ? TOps.Lookup16(ref *at, indices)
            : TOps.Lookup32(ref *at, indices);
        return TOps.Max(cost, TOps.Zero);
    }
}
