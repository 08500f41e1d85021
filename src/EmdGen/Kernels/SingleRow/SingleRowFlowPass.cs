using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.SingleRow;

/// <summary>
/// The flow d_i over every edge of a row, and the loss: flows are summed from below up to the label's group, from above down to it, and
/// from both sides in it. The edge above the last class, and those of places that have no class, have flow 0 because nothing lies beyond
/// them.
/// </summary>
internal static unsafe class SingleRowFlowPass<TOps, TVector, TShape, TGradient>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
    where TShape : struct, IChainShape
    where TGradient : struct, ISwitch
{
    /// <summary>Leaves v_i among the slopes where there is a gradient.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void Run(TShape shape, in RowScratch scratch, ref RowState row)
    {
        int length = 4 * TOps.Width;
        nint toSlopes = scratch.Stride;
        nint toSpacings = 3 * toSlopes;
        float* middle = scratch.Masses + (row.Label / length * length);
        TVector loss = TOps.Zero, otherLoss = TOps.Zero;
        TVector below = TOps.Zero;
        for (float* mass = scratch.Masses; mass < middle; mass += length)
        {
            Columns<TOps, TVector>.GetFour(mass, out TVector a, out TVector b, out TVector c, out TVector d);
            InterleavedSums<TOps, TVector>.UpTo(ref a, ref b, ref c, ref d, ref below);
            Add(shape, mass, toSlopes, toSpacings, a, b, c, d, ref loss, ref otherLoss);
        }

        TVector beyond = TOps.Zero;
        for (float* mass = scratch.Masses + ((nint)(scratch.GroupCount - 1) * length); mass > middle; mass -= length)
        {
            Columns<TOps, TVector>.GetFour(mass, out TVector a, out TVector b, out TVector c, out TVector d);
            InterleavedSums<TOps, TVector>.MinusAfter(ref a, ref b, ref c, ref d, ref beyond);
            Add(shape, mass, toSlopes, toSpacings, a, b, c, d, ref loss, ref otherLoss);
        }

        Columns<TOps, TVector>.GetFour(middle, out TVector a0, out TVector b0, out TVector c0, out TVector d0);
        TVector a1 = a0, b1 = b0, c1 = c0, d1 = d0;
        InterleavedSums<TOps, TVector>.UpTo(ref a0, ref b0, ref c0, ref d0, ref below);
        InterleavedSums<TOps, TVector>.MinusAfter(ref a1, ref b1, ref c1, ref d1, ref beyond);
        TOps.LoadInterleaved4(ref *scratch.Places, out TVector ia, out TVector ib, out TVector ic, out TVector id);
        TVector label = TOps.Create(row.Label % length);
        a0 = TOps.SelectLessOrEqual(label, ia, a1, a0);
        b0 = TOps.SelectLessOrEqual(label, ib, b1, b0);
        c0 = TOps.SelectLessOrEqual(label, ic, c1, c0);
        d0 = TOps.SelectLessOrEqual(label, id, d1, d0);
        Add(shape, middle, toSlopes, toSpacings, a0, b0, c0, d0, ref loss, ref otherLoss);
        row.Loss = TOps.ReduceSum(TOps.Add(loss, otherLoss));
    }

    /// <summary>Adds a group's terms to the loss.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(
        TShape shape,
        float* mass,
        nint toSlopes,
        nint toSpacings,
        TVector a,
        TVector b,
        TVector c,
        TVector d,
        ref TVector loss,
        ref TVector otherLoss)
    {
        loss = TOps.MultiplyAdd(Slope(shape, mass, toSlopes, toSpacings, a), a, loss);
        otherLoss = TOps.MultiplyAdd(Slope(shape, mass + TOps.Width, toSlopes, toSpacings, b), b, otherLoss);
        loss = TOps.MultiplyAdd(Slope(shape, mass + (2 * TOps.Width), toSlopes, toSpacings, c), c, loss);
        otherLoss = TOps.MultiplyAdd(Slope(shape, mass + (3 * TOps.Width), toSlopes, toSpacings, d), d, otherLoss);
    }

    /// <summary>v_i = w_i abs(d_i)^(rho - 1) sgn(d_i), kept for the gradient.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Slope(TShape shape, float* mass, nint toSlopes, nint toSpacings, TVector flow)
    {
        TVector slope = shape.Exponent == 2 ? flow : TOps.Sign(flow);
        if (!shape.IsUnit)
            slope = TOps.Multiply(slope, Columns<TOps, TVector>.Get(mass + toSpacings));
        if (TGradient.IsOn)
            Columns<TOps, TVector>.Put(mass + toSlopes, slope);
        return slope;
    }
}
