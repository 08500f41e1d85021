using System.Runtime.CompilerServices;

namespace EmdGen.CompilerServices.Contracts;

/// <content>Logarithms, written once over the operations of a lane.</content>
public static partial class RowCrossEntropy<TOps, TVector>
{
    private const float Ln2High = 0.693359375f;
    private const float Ln2Low = -2.12194440e-4f;

    /// <summary>ln(x) for any float: -infinity at 0, NaN below it and at NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector LogOfAny(TVector x)
    {
        // Denormals have no leading bit for SplitExponent to find: they are lifted by 2^64 first.
        TVector border = TOps.Create(1.2e-38f);
        TVector lifted = TOps.SelectLessOrEqual(x, border, TOps.Multiply(x, TOps.Create(18446744073709551616f)), x);
        TVector lift = TOps.SelectLessOrEqual(x, border, TOps.Create(44.3614195558f), TOps.Zero);
        TVector log = TOps.Subtract(Log(lifted), lift);
        TVector atOrBelowZero = TOps.Add(TOps.Sqrt(x), TOps.Create(float.NegativeInfinity));
        log = TOps.SelectLessOrEqual(x, TOps.Zero, atOrBelowZero, log);
        return TOps.SelectEqual(x, x, log, x);
    }

    /// <summary>
    /// ln(x) for x positive and normal, to about 1e-7 relative, around 1 too. With f = mantissa - 1 and s = f / (2 + f), ln(1 + f) is
    /// 2 artanh(s), whose series in s^2 needs four terms beyond the first for abs(s) up to 0.172.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector Log(TVector x)
    {
        TOps.SplitExponent(x, out TVector exponent, out TVector mantissa);
        TVector f = TOps.Subtract(mantissa, TOps.Create(1f));
        TVector s = TOps.Divide(f, TOps.Add(f, TOps.Create(2f)));
        TVector square = TOps.Multiply(s, s);
        TVector series = TOps.Create(2f / 9f);
        series = TOps.MultiplyAdd(series, square, TOps.Create(2f / 7f));
        series = TOps.MultiplyAdd(series, square, TOps.Create(2f / 5f));
        series = TOps.MultiplyAdd(series, square, TOps.Create(2f / 3f));
        series = TOps.Multiply(TOps.Multiply(series, square), s);
        TVector low = TOps.MultiplyAdd(exponent, TOps.Create(Ln2Low), series);
        TVector sum = TOps.Add(TOps.Add(s, s), low);
        return TOps.MultiplyAdd(exponent, TOps.Create(Ln2High), sum);
    }

    /// <summary>ln(1 + r) for r not negative: what rounding 1 + r loses is put back by the ratio of r to (1 + r) - 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector LogOnePlus(TVector r)
    {
        TVector one = TOps.Create(1f);
        TVector rounded = TOps.Add(one, r);
        TVector grown = TOps.Subtract(rounded, one);
        TVector corrected = TOps.Divide(TOps.Multiply(Log(rounded), r), grown);
        return TOps.SelectEqual(grown, TOps.Zero, r, corrected);
    }
}
