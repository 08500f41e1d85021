using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;
using EmdGen.Kernels.Lanes;
using EmdGen.Kernels.Passes;
using EmdGen.Numbers;
using EmdGen.Validation;

namespace EmdGen.Kernels.Calls;

/// <summary>
/// A fast look at soft targets, which finds the rows that are plainly distributions. <see cref="TargetChecks"/> judges the others, so that
/// rounding here refuses nothing.
/// </summary>
internal static unsafe class TargetScan
{
    /// <summary>The part of the check's tolerance within which a row is plain: float32 sums can be off by less than the rest.</summary>
    private const double PlainPart = 0.9;

    /// <summary>Checks every row where the options ask for it, and returns the sum of the rows' weights.</summary>
    /// <exception cref="ArgumentException">A row is no distribution.</exception>
    internal static double SumOfWeights<T, TReader>(in EmdBatch batch, BatchShape shape, EmdOptions options)
        where T : unmanaged
        where TReader : struct, INumberReader<T>
    {
        ReadOnlySpan<T> targets = batch.Targets.As<T>();
        if (options.ValidateTargets)
        {
            fixed (byte* first = &batch.Targets.First)
            {
                int plainRows = PlainRows(new NumberPointer(first, batch.Numbers), shape, (float)(PlainPart * TReader.SumTolerance));
                TargetChecks.Check<T, TReader>(targets, shape, plainRows);
            }
        }

        return TargetChecks.SumOfWeights<T, TReader>(targets, shape, options, batch.HasLosses);
    }

    /// <summary>Counts the rows from the first on that are certainly distributions.</summary>
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
        int tileRows = targets.Is16Bit ? WidenedTile.Rows(shape.ClassCount, TOps.Width) : TOps.Width;
        var tile = new WidenedTile(shape.ClassCount, shape.PositionCount, tileRows);
        nint classStride = targets.Is16Bit ? tile.ClassStride : shape.PositionCount == 1 ? 0 : shape.PositionCount;
        nint step = classStride != 0 ? TOps.Width : (nint)TOps.Width * shape.ClassCount;
        var classes = new RunTimeShape(shape.ClassCount, exponent: 2);
        bool exceedsCache = !targets.Is16Bit && (long)shape.RowCount * shape.ClassCount >= Cache.ExceedingLength;
        var layout = new RowRange { ExceedsCache = exceedsCache, ClassStride = classStride };
        long length = (long)shape.ClassCount * (TOps.Width + tileRows);

        // A row that no scratch holds is left to the check too.
        if (length > Array.MaxLength)
            return 0;
        float[] rented = ArrayPool<float>.Shared.Rent((int)length);
        fixed (float* scratch = rented)
        {
            float* widened = scratch + (shape.ClassCount * TOps.Width);
            TVector doubts = TOps.Zero;
            int whole = shape.RowCount / TOps.Width * TOps.Width;
            for (int row = 0, rows; row < whole; row += rows)
            {
                rows = Math.Min(tileRows, shape.PositionCount == 1 ? whole - row : shape.PositionCount - (row % shape.PositionCount));
                nint index = shape.PositionCount == 1 ? (nint)row * shape.ClassCount : shape.Index(row, 0);
                if (targets.Is16Bit)
                    tile.In(targets, index, rows, widened);
                float* block = targets.Is16Bit ? widened : targets.Single(index);
                for (int i = 0; i < rows; i += TOps.Width, block += step)
                {
                    ColumnPass<TOps, TVector, RunTimeShape>.Load(classes, block, classStride, scratch);
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
