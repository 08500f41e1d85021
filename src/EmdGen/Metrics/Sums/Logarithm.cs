using System.Runtime.Intrinsics;

namespace EmdGen.Metrics.Sums;

/// <summary>
/// The natural logarithm by plain float64 operations, which give the same bits on every machine; those of systems' libraries differ in the last.
/// </summary>
internal static class Logarithm
{
    private const int MantissaBits = 52;
    private const long One = 1023L << MantissaBits;
    private const double Sqrt2 = 1.4142135623730951;

    // The bits of 2^52, whose lowest ones count whole numbers.
    private const double Whole = 1L << MantissaBits;

    // ln 2 = upper + lower: the upper part has 32 bits, so that its product with an exponent is exact.
    private const double Ln2Upper = 0.6931471803691238;
    private const double Ln2Lower = 1.9082149292705877e-10;

    /// <param name="value">Positive and normal, as every positive float32 is here; what 0 gives is not meant to be used.</param>
    /// <remarks>
    /// value = 2^k m with m from 1/sqrt 2 to sqrt 2, and ln m = 2 artanh s = 2 (s + s^3 / 3 + s^5 / 5 + ...) with s = (m - 1) / (m + 1): the
    /// first term left out, of s^23, is below 2^-61.
    /// </remarks>
    internal static Vector256<double> Natural(Vector256<double> value)
    {
        Vector256<long> bits = value.AsInt64();
        var one = Vector256.Create(1.0);
        Vector256<double> k = Vector256.BitwiseOr(Vector256.ShiftRightLogical(bits, MantissaBits), Vector256.Create(Whole).AsInt64()).AsDouble()
            - Vector256.Create(Whole + 1023);
        Vector256<double> m = Vector256.BitwiseOr(bits & Vector256.Create((1L << MantissaBits) - 1), Vector256.Create(One)).AsDouble();
        Vector256<double> isLarge = Vector256.GreaterThan(m, Vector256.Create(Sqrt2));
        m = Vector256.ConditionalSelect(isLarge, m * 0.5, m);
        k += isLarge & one;

        Vector256<double> s = (m - one) / (m + one), z = s * s, z2 = z * z, z4 = z2 * z2;
        Vector256<double> low = Term(3) + (z * Term(5)) + (z2 * (Term(7) + (z * Term(9))));
        Vector256<double> high = Term(11) + (z * Term(13)) + (z2 * (Term(15) + (z * Term(17)))) + (z4 * (Term(19) + (z * Term(21))));
        Vector256<double> tail = z * (low + (z4 * high)), twice = s + s;
        return (k * Ln2Upper) + (twice + (twice * tail) + (k * Ln2Lower));
    }

    private static Vector256<double> Term(int odd) => Vector256.Create(1.0 / odd);
}
