using System.Runtime.CompilerServices;
using EmdGen.CompilerServices;

namespace EmdGen.Kernels.Lines;

/// <summary>
/// The potentials V_j of a row, sums of v_i between class j and the argmax, taken outward from the argmax's group so that a confidently
/// wrong row keeps its digits, and their mean.
/// </summary>
internal static unsafe class LinePotentialPass<TOps, TVector>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
{
    /// <summary>Turns v_i into V_j in Flows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void Run(in LineScratch scratch, NextLine next, ref LineRow row)
    {
        int length = 4 * TOps.Width;
        nint toMasses = -scratch.ToFlows;
        float* end = scratch.Flows + ((nint)scratch.GroupCount * length);
        float* middle = scratch.Flows + (row.Argmax / length * length);
        int group = 0;
        TVector mean = TOps.Zero, otherMean = TOps.Zero;
        TVector above = TOps.Zero, below = TOps.Zero;
        Middle(scratch, middle, row.Argmax % length, toMasses, ref below, ref above, ref mean, ref otherMean);
        next.PrefetchGroup(TOps.Width, group++);
        for (float* flow = middle + length; flow < end; flow += length)
        {
            next.PrefetchGroup(TOps.Width, group++);
            Columns<TOps, TVector>.GetFour(flow, out TVector a, out TVector b, out TVector c, out TVector d);
            RunSums<TOps, TVector>.MinusBefore(ref a, ref b, ref c, ref d, ref above);
            Put(flow, toMasses, a, b, c, d, ref mean, ref otherMean);
        }

        for (float* flow = middle - length; flow >= scratch.Flows; flow -= length)
        {
            next.PrefetchGroup(TOps.Width, group++);
            Columns<TOps, TVector>.GetFour(flow, out TVector a, out TVector b, out TVector c, out TVector d);
            RunSums<TOps, TVector>.From(ref a, ref b, ref c, ref d, ref below);
            Put(flow, toMasses, a, b, c, d, ref mean, ref otherMean);
        }

        row.Mean = TOps.SumOfLanes(TOps.Add(mean, otherMean));
    }

    /// <summary>The argmax's group: v below the argmax counts downwards, v at and above it upwards.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Middle(
        in LineScratch scratch,
        float* flow,
        int place,
        nint toMasses,
        ref TVector below,
        ref TVector above,
        ref TVector mean,
        ref TVector otherMean)
    {
        TOps.LoadRuns(ref *scratch.Places, out TVector a0, out TVector b0, out TVector c0, out TVector d0);
        Columns<TOps, TVector>.GetFour(flow, out TVector a1, out TVector b1, out TVector c1, out TVector d1);
        TVector pivot = TOps.Create(place);
        a0 = TOps.KeepIfGreater(pivot, a0, a1);
        b0 = TOps.KeepIfGreater(pivot, b0, b1);
        c0 = TOps.KeepIfGreater(pivot, c0, c1);
        d0 = TOps.KeepIfGreater(pivot, d0, d1);
        a1 = TOps.Subtract(a1, a0);
        b1 = TOps.Subtract(b1, b0);
        c1 = TOps.Subtract(c1, c0);
        d1 = TOps.Subtract(d1, d0);
        RunSums<TOps, TVector>.From(ref a0, ref b0, ref c0, ref d0, ref below);
        RunSums<TOps, TVector>.MinusBefore(ref a1, ref b1, ref c1, ref d1, ref above);
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
