using System.ComponentModel;
using System.Runtime.CompilerServices;
using ILGPU;

namespace EmdGen.Gpu.CompilerServices.Contracts;

/// <summary>Functions of one number that every device computes to float32's last digits, from instructions that all of them have.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DeviceMath
{
    private const float Log2E = 1.44269504f;

    /// <summary>ln 2 = High - Low: times an integer of few digits, High is exact.</summary>
    private const float Ln2High = 0.693359375f;

    private const float Ln2Low = 2.12194440e-4f;

    /// <summary>Below this exp gives 0.</summary>
    private const float Lowest = -42f;

    private const int ExponentBias = 127;
    private const int FractionBits = 23;
    private const int FractionMask = 0x007FFFFF;

    /// <summary>The bits of sqrt(1/2): exponents are counted from there for a logarithm, so that mantissas lie around 1.</summary>
    private const int SqrtHalfBits = 0x3F3504F3;

    /// <summary>exp(x) for x up to 0, exactly 1 at 0; 0 far below, NaN at NaN.</summary>
    /// <remarks>
    /// Devices have 2^x alone. x / ln 2 rounded to float32 is wrong by what x is large, so the whole part n is taken off first, and only
    /// x - n ln 2 is divided.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Exp(float x)
    {
        int n = (int)((x * Log2E) - 0.5f);
        float whole = n;
        float rest = (x - (whole * Ln2High)) + (whole * Ln2Low);
        float power = IntrinsicMath.CPUOnly.Exp2(rest * Log2E) * Interop.IntAsFloat((uint)((n + ExponentBias) << FractionBits));
        return Utilities.Select(x < Lowest, 0f, power);
    }

    /// <summary>The larger; where one is NaN, either.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Max(float a, float b) => IntrinsicMath.Max(a, b);

    /// <summary>One of two numbers, without a branch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Select(bool isFirst, float first, float second) => Utilities.Select(isFirst, first, second);

    /// <inheritdoc cref="Select(bool, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Select(bool isFirst, int first, int second) => Utilities.Select(isFirst, first, second);

    /// <summary>-1, 0 or 1; NaN at NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sign(float x)
    {
        float sign = Utilities.Select(x > 0f, 1f, Utilities.Select(x < 0f, -1f, 0f));
        return Utilities.Select(float.IsNaN(x), x, sign);
    }

    /// <summary>ln(1 + r) for r not negative: what rounding 1 + r loses is put back by the ratio of r to (1 + r) - 1.</summary>
    internal static float LogOnePlus(float r)
    {
        float rounded = 1f + r, grown = rounded - 1f;
        return Utilities.Select(grown == 0f, r, Log(rounded) * (r / grown));
    }

    /// <summary>ln(x) for any float: -infinity at 0, NaN below it and at NaN.</summary>
    internal static float LogOfAny(float x)
    {
        // Denormals have no leading bit to split off: they are lifted by 2^64 first.
        bool isSmall = x <= 1.2e-38f;
        float log = Log(Utilities.Select(isSmall, x * 18446744073709551616f, x)) - Utilities.Select(isSmall, 44.3614195558f, 0f);
        log = Utilities.Select(x == 0f, float.NegativeInfinity, log);
        log = Utilities.Select(x == float.PositiveInfinity, x, log);
        return Utilities.Select(x >= 0f, log, float.NaN);
    }

    /// <summary>
    /// ln(x) for x positive and normal. With f = mantissa - 1 and s = f / (2 + f), ln(1 + f) is 2 artanh(s), whose series in s^2 needs four
    /// terms beyond the first for abs(s) up to 0.172.
    /// </summary>
    private static float Log(float x)
    {
        int shifted = (int)Interop.FloatAsInt(x) - SqrtHalfBits;
        float exponent = shifted >> FractionBits;
        float f = Interop.IntAsFloat((uint)((shifted & FractionMask) + SqrtHalfBits)) - 1f;
        float s = f / (f + 2f), square = s * s;
        float series = (((((((2f / 9f) * square) + (2f / 7f)) * square) + (2f / 5f)) * square) + (2f / 3f)) * square * s;
        return (exponent * Ln2High) + ((s + s) + (series - (exponent * Ln2Low)));
    }
}
