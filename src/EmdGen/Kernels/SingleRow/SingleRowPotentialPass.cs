using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.SingleRow;

/// <summary>
/// The potentials V_j of a row, sums of v_i between class j and the argmax, taken outward from the argmax's group so that a confidently
/// wrong row keeps its digits, and their mean.
/// </summary>
internal static unsafe class SingleRowPotentialPass<TOps, TVector>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
{
    /// <summary>Turns the slopes v_i into the potentials V_j.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void Run(in RowScratch scratch, NextRow next, ref RowState row)
    {
        int length = 4 * TOps.Width;
        nint toMasses = -scratch.Stride;
        float* end = scratch.Slopes + ((nint)scratch.GroupCount * length);
        float* middle = scratch.Slopes + (row.Argmax / length * length);
        int group = 0;
        TVector mean = TOps.Zero, otherMean = TOps.Zero;
        TVector above = TOps.Zero, below = TOps.Zero;
        Middle(scratch, middle, row.Argmax % length, toMasses, ref below, ref above, ref mean, ref otherMean);
        next.PrefetchGroup(TOps.Width, group++);
        for (float* flow = middle + length; flow < end; flow += length)
        {
            next.PrefetchGroup(TOps.Width, group++);
            Columns<TOps, TVector>.GetFour(flow, out TVector a, out TVector b, out TVector c, out TVector d);
            InterleavedSums<TOps, TVector>.MinusBefore(ref a, ref b, ref c, ref d, ref above);
            Put(flow, toMasses, a, b, c, d, ref mean, ref otherMean);
        }

        for (float* flow = middle - length; flow >= scratch.Slopes; flow -= length)
        {
            next.PrefetchGroup(TOps.Width, group++);
            Columns<TOps, TVector>.GetFour(flow, out TVector a, out TVector b, out TVector c, out TVector d);
            InterleavedSums<TOps, TVector>.From(ref a, ref b, ref c, ref d, ref below);
            Put(flow, toMasses, a, b, c, d, ref mean, ref otherMean);
        }

        row.Mean = TOps.ReduceSum(TOps.Add(mean, otherMean));
    }

    /// <summary>The argmax's group: v below the argmax counts downwards, v at and above it upwards.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Middle(
        in RowScratch scratch,
        float* flow,
        int place,
        nint toMasses,
        ref TVector below,
        ref TVector above,
        ref TVector mean,
        ref TVector otherMean)
    {
        TOps.LoadInterleaved4(ref *scratch.Places, out TVector a0, out TVector b0, out TVector c0, out TVector d0);
        Columns<TOps, TVector>.GetFour(flow, out TVector a1, out TVector b1, out TVector c1, out TVector d1);
        TVector pivot = TOps.Create(place);
        a0 = TOps.MaskIfGreater(pivot, a0, a1);
        b0 = TOps.MaskIfGreater(pivot, b0, b1);
        c0 = TOps.MaskIfGreater(pivot, c0, c1);
        d0 = TOps.MaskIfGreater(pivot, d0, d1);
        a1 = TOps.Subtract(a1, a0);
        b1 = TOps.Subtract(b1, b0);
        c1 = TOps.Subtract(c1, c0);
        d1 = TOps.Subtract(d1, d0);
        InterleavedSums<TOps, TVector>.From(ref a0, ref b0, ref c0, ref d0, ref below);
        InterleavedSums<TOps, TVector>.MinusBefore(ref a1, ref b1, ref c1, ref d1, ref above);
        a0 = TOps.Add(a0, a1);
        b0 = TOps.Add(b0, b1);
        c0 = TOps.Add(c0, c1);
        d0 = TOps.Add(d0, d1);
        Put(flow, toMasses, a0, b0, c0, d0, ref mean, ref otherMean);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(
        float* flow, nint toMasses, TVector a, TVector b, TVector c, TVector d, ref TVector mean, ref TVector otherMean)
    {
        Columns<TOps, TVector>.PutFour(flow, a, b, c, d);
        float* mass = flow + toMasses;
        mean = TOps.MultiplyAdd(a, Columns<TOps, TVector>.Get(mass, 0), mean);
        otherMean = TOps.MultiplyAdd(b, Columns<TOps, TVector>.Get(mass, 1), otherMean);
        mean = TOps.MultiplyAdd(c, Columns<TOps, TVector>.Get(mass, 2), mean);
        otherMean = TOps.MultiplyAdd(d, Columns<TOps, TVector>.Get(mass, 3), otherMean);
    }
}
