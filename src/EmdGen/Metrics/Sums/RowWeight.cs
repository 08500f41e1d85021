using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EmdGen.Metrics.Sums;

/// <summary>
/// The weight of a row as a whole number of 2^-74: whole numbers add exactly, so that neither the order of rows nor their split over threads
/// and machines changes a bit.
/// </summary>
internal readonly struct RowWeight
{
    /// <summary>The bits behind the point of a weight and of every weighted sum.</summary>
    internal const int FractionBits = 74;

    /// <summary>The bits behind the point of a share, what a row is scored with: a number from -1 to about 1.</summary>
    internal const int ShareBits = 50;

    private const int MantissaBits = 23;
    private const int ExponentBias = 127;

    // Adding this rounds a number below 2^51 to a whole one, half to even, and leaves that in the lowest bits.
    private const double Rounder = 3L << 51;

    // The weight is mantissa * 2^exponent.
    private readonly int mantissa, exponent;

    private RowWeight(int mantissa, int exponent) => (this.mantissa, this.exponent) = (mantissa, exponent);

    /// <summary>What a row weighs that is given no weight, in the units of a sum.</summary>
    internal static Int128 One => new(1UL << (FractionBits - 64), 0);

    /// <summary>The weight in units of 2^-74, to the nearest.</summary>
    internal Int128 Units => Shifted(mantissa, exponent + FractionBits);

    /// <param name="weight">From 0 to 2^30.</param>
    internal static RowWeight Of(float weight)
    {
        int bits = BitConverter.SingleToInt32Bits(weight), stored = bits >> MantissaBits, fraction = bits & ((1 << MantissaBits) - 1);
        return stored == 0
            ? new RowWeight(fraction, 1 - ExponentBias - MantissaBits)
            : new RowWeight(fraction | (1 << MantissaBits), stored - ExponentBias - MantissaBits);
    }

    /// <summary>A sum of weights, in rows.</summary>
    internal static double ToRows(Int128 units) => Math.ScaleB((double)units, -FractionBits);

    /// <summary>Shares as whole numbers of 2^-50.</summary>
    internal static Vector256<long> Shares(Vector256<double> values)
    {
        var rounder = Vector256.Create(Rounder);
        return ((values * (double)(1L << ShareBits)) + rounder).AsInt64() - rounder.AsInt64();
    }

    /// <summary>A sum of shares of rows that weigh 1, in the units of a sum.</summary>
    internal static Int128 OfOne(Int128 shares) => shares << (FractionBits - ShareBits);

    /// <summary>The sum of the shares of rows that weigh 1, in the units of a sum.</summary>
    internal static Int128 OfOne(ReadOnlySpan<long> shares)
    {
        Int128 sum = 0;
        // 2^12 shares of about 2^50 stay below 2^63.
        const int Piece = 1 << 12;
        for (; !shares.IsEmpty; shares = shares[Math.Min(Piece, shares.Length)..])
            sum += OfOne(Sum(shares[..Math.Min(Piece, shares.Length)]));
        return sum;
    }

    /// <summary>The weight times a share, in the units of a sum, to the nearest.</summary>
    internal Int128 Times(long share) => Shifted((Int128)share * mantissa, exponent + FractionBits - ShareBits);

    private static long Sum(ReadOnlySpan<long> shares)
    {
        ReadOnlySpan<Vector<long>> vectors = MemoryMarshal.Cast<long, Vector<long>>(shares);
        Vector<long> lanes = Vector<long>.Zero;
        foreach (Vector<long> vector in vectors)
            lanes += vector;
        long sum = Vector.Sum(lanes);
        foreach (long share in shares[(vectors.Length * Vector<long>.Count)..])
            sum += share;
        return sum;
    }

    private static Int128 Shifted(Int128 value, int left)
    {
        if (left >= 0)
            return value << left;
        // The products have 75 bits at most: shifted further, nothing is left but a half that rounds away.
        int right = Math.Min(-left, 100);
        return (value + (Int128.One << (right - 1))) >> right;
    }
}
