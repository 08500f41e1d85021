using System.Buffers;
using System.Runtime.CompilerServices;
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
        if (shape.ClassCount > MostClasses)
            Judge(values, numbers, shape, 0, shape.RowCount, rule);
        else if (Vector512.IsHardwareAccelerated)
            Check<Lanes512, Vector512<float>>(values, numbers, shape, rule);
        else if (Vector256.IsHardwareAccelerated)
            Check<Lanes256, Vector256<float>>(values, numbers, shape, rule);
        else if (Vector128.IsHardwareAccelerated)
            Check<Lanes128, Vector128<float>>(values, numbers, shape, rule);
        else
            Judge(values, numbers, shape, 0, shape.RowCount, rule);
    }

    /// <summary>Takes the rows image by image; rows of [N,C] are one image, whose layout differs.</summary>
    private static void Check<TOps, TVector>(in UntypedSpan values, NumberKind numbers, BatchShape shape, in DistributionRule rule)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
    {
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
                    new NumberPointer(first, numbers), shape, tileRows, memory, (float)(PlainPart * TargetTolerance.Of(numbers)));
                for (int start = 0; start < shape.RowCount; start += imageRows)
                {
                    for (int row = 0, rows; row < whole; row += rows)
                    {
                        rows = Math.Min(tileRows, whole - row);
                        if (!scan.ArePlain(start + row, rows))
                            Judge(values, numbers, shape, start + row, start + row + rows, rule);
                    }

                    Judge(values, numbers, shape, start + whole, start + imageRows, rule);
                }
            }
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scratch);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Judge(in UntypedSpan values, NumberKind numbers, BatchShape shape, int firstRow, int endRow, in DistributionRule rule)
    {
        if (numbers == NumberKind.Single)
            DistributionChecks.Check<float, WideReader<float>>(values.As<float>(), shape, firstRow, endRow, rule);
        else if (numbers == NumberKind.Half)
            DistributionChecks.Check<ushort, Reader16Bit<HalfFormat>>(values.As<ushort>(), shape, firstRow, endRow, rule);
        else
            DistributionChecks.Check<ushort, Reader16Bit<BFloat16Format>>(values.As<ushort>(), shape, firstRow, endRow, rule);
    }
}
