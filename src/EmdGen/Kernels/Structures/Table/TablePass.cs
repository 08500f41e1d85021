using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;
using EmdGen.Structures;

namespace EmdGen.Kernels.Structures.Table;

/// <summary>
/// The loss of a table and s_j / rho of every class. Where <typeparamref name="TLookup"/> is on, the label's costs are looked up in a table
/// on the way; otherwise they are columns already.
/// </summary>
internal static unsafe class TablePass<TOps, TVector, TShape, TLookup, TGradient>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
    where TShape : struct, IClassShape
    where TLookup : struct, ISwitch
    where TGradient : struct, ISwitch
{
    /// <summary>
    /// Does what <see cref="IStructureTerms.Run{TOps, TVector, TSums, TGradient}"/> says. The argmax, whose mass is 1, is left out of the
    /// sums: what remains is small where the row is confident, and the sum of (s_j - s_m) times the masses is that of s_j less s_m times
    /// the other masses. The terms may differ in sign, which plain sums in short blocks stand: errors are measured against the terms'
    /// sizes.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void Run(TShape shape, float* costs, TVector indices, in BlockScratch scratch, ref BlockState<TVector> row)
    {
        int classCount = shape.ClassCount, sumBlock = SumBlocks.Length(classCount);
        nint stride = TLookup.IsOn ? CostTable.Stride(classCount) : TOps.Width;
        nint toSlopes = ScratchStride.Of(classCount * TOps.Width);
        float* mass = scratch.Masses, index = scratch.Indices, last = index + classCount;
        TVector argmax = row.Argmax, argmaxSlope = TOps.Zero, loss = TOps.Zero, rest = TOps.Zero;
        while (index < last)
        {
            float* end = index + sumBlock < last ? index + sumBlock : last;
            TVector lossPart = TOps.Zero, restPart = TOps.Zero;
            for (; index < end; index++, mass += TOps.Width, costs += stride)
            {
                TVector cost = !TLookup.IsOn ? TOps.Load(ref *costs)
                    : classCount <= 16 ? TOps.Lookup16(ref *costs, indices)
                    : TOps.Lookup32(ref *costs, indices);
                TVector size = TOps.Load(ref *mass), at = TOps.Create(*index);
                TVector slope = shape.Exponent == 2 ? TOps.Multiply(size, cost) : cost;
                TVector other = TOps.SelectEqual(argmax, at, TOps.Zero, size);
                argmaxSlope = TOps.SelectEqual(argmax, at, slope, argmaxSlope);
                lossPart = TOps.MultiplyAdd(slope, other, lossPart);
                if (!TGradient.IsOn)
                    continue;
                restPart = TOps.Add(restPart, other);
                TOps.Store(ref mass[toSlopes], slope);
            }

            loss = TOps.Add(loss, lossPart);
            rest = TOps.Add(rest, restPart);
        }

        row.Loss = TOps.Add(loss, argmaxSlope);
        row.ArgmaxSlope = argmaxSlope;
        row.Mean = TOps.Subtract(loss, TOps.Multiply(argmaxSlope, rest));
    }
}
