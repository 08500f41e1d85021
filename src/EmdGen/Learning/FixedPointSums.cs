using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EmdGen.Learning;

/// <summary>
/// [C, F]: sums of normalised rows, every value v as the integer nearest to v * 2^40. Integers add exactly, so that the order of rows
/// changes no bit.
/// </summary>
internal sealed class FixedPointSums(int classCount, int featureCount)
{
    /// <summary>The integer that stands for 1.</summary>
    internal const long One = 1L << 40;

    /// <summary>The number of rows that 64 bits hold for certain: 2^22 rows of 2^40 reach 2^62.</summary>
    internal const int RowsPerCarry = 1 << 22;

    /// <summary>Adding this number rounds a double below 2^51 to an integer, half to even, and leaves that integer in the lowest bits.</summary>
    private const double Rounder = 3L << 51;

    private readonly long[] recent = new long[classCount * featureCount];
    private readonly int[] recentRows = new int[classCount];
    private readonly Int128[] carried = new Int128[classCount * featureCount];

    /// <summary>The sum of a feature over the rows of a class, times 2^40.</summary>
    internal Int128 this[int @class, int feature]
    {
        get => carried[Index(@class, feature)] + recent[Index(@class, feature)];
        set => carried[Index(@class, feature)] = value;
    }

    /// <summary>Adds a row divided by its norm.</summary>
    /// <param name="class">The class of the row.</param>
    /// <param name="row">[F]: finite.</param>
    /// <param name="norm">The sum of the row's absolute values, not 0.</param>
    internal void Add(int @class, ReadOnlySpan<float> row, double norm)
    {
        if (recentRows[@class] == RowsPerCarry)
            Carry(@class);
        recentRows[@class]++;
        Add(row, norm, recent.AsSpan(Index(@class, 0), featureCount));
    }

    /// <summary>Adds all of another's sums.</summary>
    internal void Add(FixedPointSums other)
    {
        for (int i = 0; i < carried.Length; i++)
            carried[i] += other.carried[i] + other.recent[i];
    }

    internal void Clear()
    {
        recent.AsSpan().Clear();
        recentRows.AsSpan().Clear();
        carried.AsSpan().Clear();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(ReadOnlySpan<float> row, double norm, Span<long> sums)
    {
        int whole = row.Length / Vector256<float>.Count * Vector256<float>.Count;
        for (int i = 0; i < whole; i += Vector256<float>.Count)
        {
            (Vector256<double> low, Vector256<double> high) = Vector256.Widen(Vector256.Create(row[i..]));
            Add(low, norm, sums[i..]);
            Add(high, norm, sums[(i + Vector256<double>.Count)..]);
        }

        for (int i = whole; i < row.Length; i++)
            sums[i] += BitConverter.DoubleToInt64Bits((row[i] / norm * One) + Rounder) - BitConverter.DoubleToInt64Bits(Rounder);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Vector256<double> values, double norm, Span<long> sums)
    {
        Vector256<double> rounder = Vector256.Create(Rounder);
        Vector256<double> rounded = (values / Vector256.Create(norm) * One) + rounder;
        (Vector256.Create<long>(sums) + (rounded.AsInt64() - rounder.AsInt64())).CopyTo(sums);
    }

    private void Carry(int @class)
    {
        for (int i = Index(@class, 0); i < Index(@class + 1, 0); i++)
        {
            carried[i] += recent[i];
            recent[i] = 0;
        }

        recentRows[@class] = 0;
    }

    private int Index(int @class, int feature) => (@class * featureCount) + feature;
}
