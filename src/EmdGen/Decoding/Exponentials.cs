using System.Numerics;

namespace EmdGen.Decoding;

/// <summary>
/// exp(x) = 2^n exp(r) in float64 for numbers up to 0, with n = round(x / ln 2) and the Taylor polynomial of degree 9 in r, whose error is 7e-12.
/// Each lane is a number of its own, so that results are the same at every width; NaN stays NaN.
/// </summary>
internal static class Exponentials
{
    /// <summary>Below this exp is 0 in float32, by far.</summary>
    private const double Lowest = -200;

    private const double Log2E = 1.4426950408889634;

    // The first part of ln 2 ends in 32 zeros, so that its product with n is exact.
    private const double Ln2 = 0.69314718036912382;
    private const double Ln2Rest = 1.9082149292705877e-10;

    /// <summary>1.5 * 2^52: added to a number, it leaves the nearest whole one in the last bits.</summary>
    private const double Rounding = 6755399441055744;

    private const int ExponentBias = 1023;
    private const int MantissaBits = 52;

    /// <summary>Replaces numbers by their exponentials.</summary>
    internal static void Replace(Span<Vector<double>> numbers)
    {
        for (int i = 0; i < numbers.Length; i++)
            numbers[i] = Of(numbers[i]);
    }

    private static Vector<double> Of(Vector<double> number)
    {
        var lowest = new Vector<double>(Lowest);
        Vector<double> x = Vector.ConditionalSelect(Vector.LessThan(number, lowest), lowest, number);
        Vector<double> rounded = (x * Log2E) + new Vector<double>(Rounding);
        Vector<double> n = rounded - new Vector<double>(Rounding);
        Vector<double> r = (x - (n * Ln2)) - (n * Ln2Rest);
        Vector<double> p = new(1d / 362880);
        p = (p * r) + new Vector<double>(1d / 40320);
        p = (p * r) + new Vector<double>(1d / 5040);
        p = (p * r) + new Vector<double>(1d / 720);
        p = (p * r) + new Vector<double>(1d / 120);
        p = (p * r) + new Vector<double>(1d / 24);
        p = (p * r) + new Vector<double>(1d / 6);
        p = (p * r) + new Vector<double>(1d / 2);
        p = (p * r) + Vector<double>.One;
        p = (p * r) + Vector<double>.One;
        Vector<long> exponent = Vector.AsVectorInt64(rounded) + new Vector<long>(ExponentBias);
        return p * Vector.AsVectorDouble(Vector.ShiftLeft(exponent, MantissaBits));
    }
}
