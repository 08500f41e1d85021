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
    private const uint SignBit = 0x80000000;
    private const uint SmallestNormal = 0x00800000;
    private const uint Infinity = 0x7F800000;

    /// <summary>The power of two that the last bit of a denormal is: its bits, as an integer, times that are its value.</summary>
    private const int DenormalExponent = -149;

    /// <summary>2^75 and 2^74, because 2^149 is no float32.</summary>
    private const float TwoTo75 = 37778931862957161709568f;

    private const float TwoTo74 = 18889465931478580854784f;

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
        return Utilities.Select(grown == 0f, r, Log(rounded, 0) * (r / grown));
    }

    /// <summary>ln(x) for any float: -infinity at 0, NaN below it and at NaN.</summary>
    internal static float LogOfAny(float x)
    {
        // By bits: arithmetic and comparisons of some devices take denormals for 0.
        uint bits = Interop.FloatAsInt(x), size = bits & ~SignBit;
        bool isDenormal = size < SmallestNormal;
        float log = Log(Utilities.Select(isDenormal, (float)(int)size, x), Utilities.Select(isDenormal, DenormalExponent, 0));
        log = Utilities.Select(size == 0, float.NegativeInfinity, log);
        log = Utilities.Select(bits == Infinity, x, log);
        return Utilities.Select(size != 0 & bits > Infinity, float.NaN, log);
    }

    /// <summary>a / b, where b may be a denormal, which some devices take for 0.</summary>
    internal static float Quotient(float a, float b)
    {
        uint bits = Interop.FloatAsInt(b), size = bits & ~SignBit;
        bool isDenormal = size < SmallestNormal;
        uint divisor = Interop.FloatAsInt(Utilities.Select(isDenormal, (float)(int)size, Interop.IntAsFloat(size))) | (bits & SignBit);
        float lift = Utilities.Select(isDenormal, TwoTo75, 1f), rest = Utilities.Select(isDenormal, TwoTo74, 1f);
        return a * lift / Interop.IntAsFloat(divisor) * rest;
    }

    /// <summary>
    /// ln(x 2^scale) for x positive and normal. With f = mantissa - 1 and s = f / (2 + f), ln(1 + f) is 2 artanh(s), whose series in s^2 needs four
    /// terms beyond the first for abs(s) up to 0.172.
    /// </summary>
    private static float Log(float x, int scale)
    {
        int shifted = (int)Interop.FloatAsInt(x) - SqrtHalfBits;
        float exponent = (shifted >> FractionBits) + scale;
        float f = Interop.IntAsFloat((uint)((shifted & FractionMask) + SqrtHalfBits)) - 1f;
        float s = f / (f + 2f), square = s * s;
        float series = (((((((2f / 9f) * square) + (2f / 7f)) * square) + (2f / 5f)) * square) + (2f / 3f)) * square * s;
        return (exponent * Ln2High) + ((s + s) + (series - (exponent * Ln2Low)));
    }
}
