using System.Runtime.CompilerServices;
using EmdGen.CompilerServices;
using EmdGen.Structures;

namespace EmdGen.Kernels;

/// <summary>
/// The loss of a table and s_j / rho of every class. Where <typeparamref name="TPicked"/> is on, the label's costs are picked out of a table on
/// the way; otherwise they are columns already.
/// </summary>
internal static unsafe class TablePass<TOps, TVector, TShape, TPicked, TGradient>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
    where TShape : struct, IClassShape
    where TPicked : struct, ISwitch
    where TGradient : struct, ISwitch
{
    /// <summary>
    /// Does what <see cref="IPotentials.Run"/> says. The argmax, whose mass is 1, is left out of the sums: what remains is small where the row
    /// is confident, and the sum of (s_j - s_m) times the masses is that of s_j less s_m times the other masses. The terms may differ in sign,
    /// which plain sums in short runs stand: errors are measured against the terms' sizes.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void Run(TShape shape, float* costs, TVector indices, in ChainScratch scratch, ref ChainRow<TVector> row)
    {
        int classCount = shape.ClassCount, run = Runs.Length(classCount);
        nint stride = TPicked.IsOn ? CostTable.Stride(classCount) : TOps.Width;
        nint toFlows = Apart.Of(classCount * TOps.Width);
        float* mass = scratch.Masses, index = scratch.Indices, last = index + classCount;
        TVector argmax = row.Argmax, origin = TOps.Zero, loss = TOps.Zero, rest = TOps.Zero;
        while (index < last)
        {
            float* end = index + run < last ? index + run : last;
            TVector lossPart = TOps.Zero, restPart = TOps.Zero;
            for (; index < end; index++, mass += TOps.Width, costs += stride)
            {
                TVector cost = !TPicked.IsOn ? TOps.Load(ref *costs)
                    : classCount <= 16 ? TOps.Pick16(ref *costs, indices)
                    : TOps.Pick32(ref *costs, indices);
                TVector size = TOps.Load(ref *mass), at = TOps.Create(*index);
                TVector slope = shape.Exponent == 2 ? TOps.Multiply(size, cost) : cost;
                TVector other = TOps.SelectEqual(argmax, at, TOps.Zero, size);
                origin = TOps.SelectEqual(argmax, at, slope, origin);
                lossPart = TOps.MultiplyAdd(slope, other, lossPart);
                if (!TGradient.IsOn)
                    continue;
                restPart = TOps.Add(restPart, other);
                TOps.Store(ref mass[toFlows], slope);
            }

            loss = TOps.Add(loss, lossPart);
            rest = TOps.Add(rest, restPart);
        }

        row.Loss = TOps.Add(loss, origin);
        row.Origin = origin;
        row.Mean = TOps.Subtract(loss, TOps.Multiply(origin, rest));
    }
}
