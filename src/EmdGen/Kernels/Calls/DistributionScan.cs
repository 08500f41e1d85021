using System.Buffers;
using System.Runtime.Intrinsics;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Lanes;
using EmdGen.Numbers;
using EmdGen.Validation;

namespace EmdGen.Kernels.Calls;

/// <summary>
/// A fast look at rows that have to be distributions, which passes over those that plainly are. <see cref="DistributionChecks"/> judges the
/// others, a few at a time, so that rounding here refuses nothing and rows that are excused cost little.
/// </summary>
internal static unsafe class DistributionScan
{
    /// <summary>The part of the check's tolerance within which a row is plain: float32 sums can be off by less than the rest.</summary>
    private const double PlainPart = 0.9;

    /// <summary>The most classes whose sums float32 keeps well enough; the rows of more are judged by the check at once.</summary>
    private const int MostClasses = 1 << 15;

    /// <summary>Checks the rows of an argument.</summary>
    /// <exception cref="ArgumentException">A row is no distribution, and the rule does not excuse it.</exception>
    internal static void Check(in UntypedSpan values, NumberKind numbers, BatchShape shape, in DistributionRule rule)
    {
        if (numbers == NumberKind.Single)
            Check<float, WideReader<float>>(values, numbers, shape, rule);
        else if (numbers == NumberKind.Half)
            Check<ushort, Reader16Bit<HalfFormat>>(values, numbers, shape, rule);
        else
            Check<ushort, Reader16Bit<BFloat16Format>>(values, numbers, shape, rule);
    }

    private static void Check<T, TReader>(in UntypedSpan values, NumberKind numbers, BatchShape shape, in DistributionRule rule)
        where T : unmanaged
        where TReader : struct, INumberReader<T>
    {
        if (Vector512.IsHardwareAccelerated)
            Check<T, TReader, Lanes512, Vector512<float>>(values, numbers, shape, rule);
        else if (Vector256.IsHardwareAccelerated)
            Check<T, TReader, Lanes256, Vector256<float>>(values, numbers, shape, rule);
        else if (Vector128.IsHardwareAccelerated)
            Check<T, TReader, Lanes128, Vector128<float>>(values, numbers, shape, rule);
        else
            DistributionChecks.Check<T, TReader>(values.As<T>(), shape, 0, shape.RowCount, rule);
    }

    /// <summary>Takes the rows image by image; rows of [N,C] are one image, whose layout differs.</summary>
    private static void Check<T, TReader, TOps, TVector>(in UntypedSpan values, NumberKind numbers, BatchShape shape, in DistributionRule rule)
        where T : unmanaged
        where TReader : struct, INumberReader<T>
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
    {
        ReadOnlySpan<T> typed = values.As<T>();
        if (shape.ClassCount > MostClasses)
        {
            DistributionChecks.Check<T, TReader>(typed, shape, 0, shape.RowCount, rule);
            return;
        }

        int imageRows = shape.PositionCount == 1 ? shape.RowCount : shape.PositionCount;
        int whole = imageRows / TOps.Width * TOps.Width;
        int tileRows = WidenedTile.Rows(shape.ClassCount, TOps.Width);
        float[] scratch = ArrayPool<float>.Shared.Rent(shape.ClassCount * (TOps.Width + tileRows));
        try
        {
            fixed (byte* first = &values.First)
            fixed (float* memory = scratch)
            {
                var scan = new ScannedNumbers<TOps, TVector>(
                    new NumberPointer(first, numbers), shape, tileRows, memory, (float)(PlainPart * TReader.SumTolerance));
                for (int start = 0; start < shape.RowCount; start += imageRows)
                {
                    for (int row = 0, rows; row < whole; row += rows)
                    {
                        rows = Math.Min(tileRows, whole - row);
                        if (!scan.ArePlain(start + row, rows))
                            DistributionChecks.Check<T, TReader>(typed, shape, start + row, start + row + rows, rule);
                    }

                    DistributionChecks.Check<T, TReader>(typed, shape, start + whole, start + imageRows, rule);
                }
            }
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scratch);
        }
    }
}
