using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EmdGen.CompilerServices;
using EmdGen.Kernels.Narrow;
using EmdGen.Structures;
using EmdGen.Validation;

namespace EmdGen.Kernels;

/// <summary>
/// A fast look at soft targets: whether every row is plainly a distribution. What it doubts is for <see cref="TargetChecks"/> to judge, so that
/// rounding here refuses nothing.
/// </summary>
internal static unsafe class TargetScan
{
    /// <summary>The part of the check's tolerance that is plain: float32 sums can be off by less than the rest.</summary>
    private const double PlainPart = 0.9;

    /// <summary>Checks every row where the options ask for it, and returns the sum of the rows' weights.</summary>
    /// <exception cref="ArgumentException">A row is no distribution.</exception>
    internal static double SumOfWeights<T>(BatchNumbers<T> numbers, BatchShape shape, EmdOptions options)
        where T : unmanaged
        => numbers.Type switch
        {
            null => SumOfWeights<float, WideReader<float>>(MemoryMarshal.Cast<T, float>(numbers.Targets), numbers.Type, shape, options),
            EmdNarrowType.Half => SumOfWeights<ushort, NarrowReader<HalfFormat>>(
                MemoryMarshal.Cast<T, ushort>(numbers.Targets), numbers.Type, shape, options),
            _ => SumOfWeights<ushort, NarrowReader<BFloat16Format>>(
                MemoryMarshal.Cast<T, ushort>(numbers.Targets), numbers.Type, shape, options),
        };

    private static double SumOfWeights<T, TReader>(ReadOnlySpan<T> targets, EmdNarrowType? type, BatchShape shape, EmdOptions options)
        where T : unmanaged
        where TReader : struct, INumberReader<T>
    {
        if (options.ValidateTargets)
        {
            fixed (T* first = targets)
            {
                int plainRows = PlainRows(new NumberPointer(first, type), shape, (float)(PlainPart * TReader.SumTolerance));
                TargetChecks.Check<T, TReader>(targets, shape, plainRows);
            }
        }

        return TargetChecks.SumOfWeights<T, TReader>(targets, shape, options);
    }

    /// <summary>How many rows from the first on are certainly distributions.</summary>
    private static int PlainRows(NumberPointer targets, BatchShape shape, float tolerance)
    {
        if (Vector512.IsHardwareAccelerated)
            return PlainRows<Lanes512, Vector512<float>>(targets, shape, tolerance);
        if (Vector256.IsHardwareAccelerated)
            return PlainRows<Lanes256, Vector256<float>>(targets, shape, tolerance);
        return Vector128.IsHardwareAccelerated ? PlainRows<Lanes128, Vector128<float>>(targets, shape, tolerance) : 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int PlainRows<TOps, TVector>(NumberPointer targets, BatchShape shape, float tolerance)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
    {
        // Images whose positions do not fill vectors are left to the check.
        if (shape.PositionCount > 1 && shape.PositionCount % TOps.Width != 0)
            return 0;
        int tileRows = targets.IsNarrow ? NarrowTile.Rows(shape.ClassCount, TOps.Width) : TOps.Width;
        var tile = new NarrowTile(shape.ClassCount, shape.PositionCount, tileRows);
        nint classStride = targets.IsNarrow ? tile.ClassStride : shape.PositionCount == 1 ? 0 : shape.PositionCount;
        nint step = classStride != 0 ? TOps.Width : (nint)TOps.Width * shape.ClassCount;
        var chain = new UnitChain(shape.ClassCount, exponent: 2);
        bool isFar = !targets.IsNarrow && (long)shape.RowCount * shape.ClassCount >= Cache.FarLength;
        var layout = new RowRange { IsFar = isFar, ClassStride = classStride };
        float[] rented = ArrayPool<float>.Shared.Rent(shape.ClassCount * (TOps.Width + tileRows));
        fixed (float* scratch = rented)
        {
            float* widened = scratch + (shape.ClassCount * TOps.Width);
            TVector doubts = TOps.Zero;
            int whole = shape.RowCount / TOps.Width * TOps.Width;
            for (int row = 0, rows; row < whole; row += rows)
            {
                rows = Math.Min(tileRows, shape.PositionCount == 1 ? whole - row : shape.PositionCount - (row % shape.PositionCount));
                nint index = shape.PositionCount == 1 ? (nint)row * shape.ClassCount : shape.Index(row, 0);
                if (targets.IsNarrow)
                    tile.In(targets, index, rows, widened);
                float* block = targets.IsNarrow ? widened : targets.Single(index);
                for (int i = 0; i < rows; i += TOps.Width, block += step)
                {
                    ColumnPass<TOps, TVector, UnitChain>.Load(chain, block, classStride, scratch);
                    var next = new NextBlock(layout, block, TOps.Width, shape.ClassCount);
                    doubts = TOps.Add(doubts, Doubts<TOps, TVector>(shape.ClassCount, scratch, next, tolerance));
                }
            }

            TOps.Store(ref *scratch, doubts);
            bool arePlain = !new ReadOnlySpan<float>(scratch, TOps.Width).ContainsAnyExcept(0f);
            ArrayPool<float>.Shared.Return(rented);
            return arePlain ? whole : 0;
        }
    }

    /// <summary>0 for a plain row, 1 for any other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static TVector Doubts<TOps, TVector>(int classCount, float* scratch, NextBlock next, float tolerance)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
    {
        float* ahead = next.First;
        nint step = next.Step;
        TVector one = TOps.Create(1f);
        TVector sum = TOps.Zero;
        TVector negatives = TOps.Zero;
        for (int j = 0; j < classCount; j++)
        {
            NextBlock.Prefetch(ahead);
            ahead += step;
            TVector target = Columns<TOps, TVector>.Get(scratch, j);
            sum = TOps.Add(sum, target);
            negatives = TOps.SelectLessOrEqual(TOps.Zero, target, negatives, one);
        }

        TVector distance = TOps.Subtract(sum, one);
        distance = TOps.Max(distance, TOps.Subtract(TOps.Zero, distance));
        return TOps.SelectLessOrEqual(distance, TOps.Create(tolerance), negatives, one);
    }
}
