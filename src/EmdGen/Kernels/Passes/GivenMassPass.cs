using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.Passes;

/// <summary>
/// Probabilities take the place of masses as they are given, and get prefix sums. Rows that are no distributions are marked: by a doubt and
/// an excess, which make every flow the one that its formula says, or as NaN.
/// </summary>
internal static unsafe class GivenMassPass<TOps, TVector, TSums>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
    where TSums : struct, IRunningSums
{
    /// <summary>Up to here, 2^-40, squares of all flows of a row may be too small for float32.</summary>
    private const float Tiny = 9.094947e-13f;

    /// <summary>2^-22: what rounding leaves of a mass near 1 is less.</summary>
    private const float Rounding = 2.3841858e-7f;

    /// <summary>2^56: numbers up to <see cref="Tiny"/> have squares up to 2^32 after it, those up to <see cref="Rounding"/> up to 2^68.</summary>
    private const float Magnification = 72057594037927936f;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Run(in LossPlan plan, int classCount, bool sumsSmallSquares, in BlockScratch scratch, ref BlockState<TVector> row)
    {
        TVector one = TOps.Create(1f);
        TVector targets = plan.IsDense ? CrossEntropyPass<TOps, TVector>.SumTargets(classCount, scratch) : one;
        row.Sum = one;
        AddUp(classCount, scratch, targets, TOps.Create(plan.MassTolerance), ref row);
        if (plan.IsRootMean && sumsSmallSquares)
            Magnify(plan, classCount, scratch, ref row);

        // The argmax stands before every class, so that every edge counts as beyond it and keeps its own slope.
        row.Argmax = TOps.Create(-1f);
    }

    /// <summary>Leaves the prefix sums, the doubt, the excess over the sum of the targets, and one or NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void AddUp(
        int classCount, in BlockScratch scratch, TVector targets, TVector tolerance, ref BlockState<TVector> row)
    {
        int sumBlock = SumBlocks.Length(classCount);
        TVector infinity = TOps.Create(float.PositiveInfinity);
        TVector total = TOps.Zero;
        TVector doubt = TOps.Zero;

        // 0 times a number is 0, times NaN or an infinity NaN.
        TVector finite = TOps.Zero;
        for (int start = 0; start < classCount; start += sumBlock)
        {
            int end = Math.Min(start + sumBlock, classCount);
            TVector part = TSums.Begin<TOps, TVector>(total);
            for (int j = start; j < end; j++)
            {
                TVector value = Columns<TOps, TVector>.Get(scratch.Masses, j);
                part = TOps.Add(part, value);
                finite = TOps.MultiplyAdd(value, TOps.Zero, finite);
                doubt = TOps.SelectLessOrEqual(TOps.Zero, value, doubt, infinity);
                Columns<TOps, TVector>.Put(scratch.PrefixSums, j, TSums.Join<TOps, TVector>(total, part));
            }

            total = TSums.Join<TOps, TVector>(total, part);
        }

        TVector excess = TOps.Subtract(total, targets);
        TVector distance = TOps.Max(excess, TOps.Subtract(TOps.Zero, excess));
        row.Doubt = TOps.SelectLessOrEqual(distance, tolerance, doubt, infinity);
        row.Excess = TOps.SelectEqual(row.Doubt, TOps.Zero, TOps.Zero, excess);
        row.Inverse = TOps.Add(TOps.Create(1f), finite);
    }

    /// <summary>
    /// Multiplies all masses of rows that all but meet their targets, and their prefix sums, by a power of two, so that squares keep their
    /// digits until the root is taken.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Magnify(in LossPlan plan, int classCount, in BlockScratch scratch, ref BlockState<TVector> row)
    {
        // Of the label no difference is taken: nothing flows from it to itself. Of the class where most mass of a target distribution lies it may be
        // one that rounding left: the second largest tells.
        TVector one = TOps.Create(1f), largest = TOps.Zero, second = TOps.Zero;
        for (int j = 0; j < classCount; j++)
        {
            TVector mass = Columns<TOps, TVector>.Get(scratch.Masses, j);
            TVector difference = plan.IsDense
                ? TOps.Subtract(mass, Columns<TOps, TVector>.Get(scratch.Targets, j))
                : TOps.SelectEqual(row.Label, TOps.Create(j), TOps.Zero, mass);
            difference = TOps.Max(difference, TOps.Subtract(TOps.Zero, difference));
            second = TOps.Max(second, TOps.SelectGreater(difference, largest, largest, difference));
            largest = TOps.Max(largest, difference);
        }

        TVector factor = TOps.SelectLessOrEqual(second, TOps.Create(Tiny), TOps.Create(Magnification), one);
        factor = TOps.SelectLessOrEqual(largest, TOps.Create(plan.IsDense ? Rounding : Tiny), factor, one);
        factor = TOps.SelectEqual(row.Doubt, TOps.Zero, factor, one);
        for (int j = 0; j < classCount; j++)
        {
            Columns<TOps, TVector>.Put(scratch.Masses, j, TOps.Multiply(Columns<TOps, TVector>.Get(scratch.Masses, j), factor));
            Columns<TOps, TVector>.Put(scratch.PrefixSums, j, TOps.Multiply(Columns<TOps, TVector>.Get(scratch.PrefixSums, j), factor));
        }

        row.Sum = factor;
        row.Inverse = TOps.Divide(row.Inverse, factor);
    }
}
