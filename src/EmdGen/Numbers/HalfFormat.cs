using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EmdGen.Numbers;

/// <summary>
/// IEEE 754 binary16, by integer operations: .NET gives no access to the processor's own conversions. Both directions let float32 additions
/// do what depends on the exponent.
/// </summary>
internal readonly struct HalfFormat : I16BitFormat
{
    /// <summary>The number of fraction bits that float32 has and binary16 has not.</summary>
    private const int FractionShift = 13;

    private const uint SignMask = 0x8000;
    private const uint QuietNaN = 0x7E00;

    /// <summary>The difference of the exponents' biases, 112, in place.</summary>
    private const uint BiasDifference = 0x3800_0000;

    private const uint SingleSignMask = 0x8000_0000;
    private const uint SingleExponentMask = 0x7F80_0000;

    /// <summary>The exponent and fraction of a binary16, in a float32's place.</summary>
    private const uint ShiftedAllButSign = 0x0FFF_E000;

    /// <summary>2^16 in float32: infinity comes out as this, and NaN above it, before their exponent is made that of float32.</summary>
    private const uint AboveLargest = 0x4780_0000;

    /// <summary>65520 in float32, the smallest number that rounds to infinity.</summary>
    private const uint SmallestOverflow = 0x477F_F000;

    /// <summary>2^-14 in float32, the smallest normal binary16.</summary>
    private const uint SmallestNormal = 0x3880_0000;

    /// <summary>2^13 as a factor, added to an exponent.</summary>
    private const uint Exponent13 = 0x0680_0000;

    /// <summary>The remainder of the exponents' biases in the lower 16 bits of a number that was narrowed.</summary>
    private const uint BiasRest = 0x0800;

    private const uint QuietBit = 0x0200;

    public static float Widen(ushort bits) => (float)BitConverter.UInt16BitsToHalf(bits);

    public static ushort Narrow(float value)
        => float.IsNaN(value)
            ? (ushort)(((BitConverter.SingleToUInt32Bits(value) >> 16) & SignMask) | QuietNaN)
            : BitConverter.HalfToUInt16Bits((Half)value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Widen(Vector<int> bits)
    {
        // The sign's copies above the number's own bits are shifted out, all but one.
        Vector<int> shifted = Vector.ShiftLeft(bits, FractionShift);
        Vector<int> magnitude = (shifted & new Vector<int>((int)ShiftedAllButSign)) + new Vector<int>((int)BiasDifference);
        Vector<int> isSpecial = Vector.GreaterThanOrEqual(magnitude, new Vector<int>((int)AboveLargest));
        Vector<float> value = Vector.AsVectorSingle(magnitude + (isSpecial & new Vector<int>((int)BiasDifference)));

        // A denormal number, f 2^-14, came out as v = (1 + f) 2^-15: it lacks v - 2^-14. For any other number that is not negative.
        Vector<int> missing = Vector.AsVectorInt32(value - Vector.AsVectorSingle(new Vector<int>((int)SmallestNormal)));
        Vector<float> exact = value + Vector.AsVectorSingle(missing & Vector.ShiftRightArithmetic(missing, 31));
        return Vector.AsVectorSingle(Vector.AsVectorUInt32(exact) | (Vector.AsVectorUInt32(shifted) & new Vector<uint>(SingleSignMask)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<uint> Narrow(Vector<float> values)
    {
        Vector<uint> bits = Vector.AsVectorUInt32(values);
        Vector<int> absolute = Vector.AsVectorInt32(bits & new Vector<uint>(~SingleSignMask));
        Vector<int> limited = Vector.Min(absolute, new Vector<int>((int)SmallestOverflow));

        // 2^13 times the number's power of two pushes the bits that binary16 has no room for out of the sum, and the processor rounds.
        Vector<int> power = Vector.Max(limited, new Vector<int>((int)SmallestNormal)) & new Vector<int>((int)SingleExponentMask);
        Vector<float> sum = Vector.AsVectorSingle(limited) + Vector.AsVectorSingle(power + new Vector<int>((int)Exponent13));
        Vector<uint> rounded = Vector.AsVectorUInt32(sum);

        // NaN came out as infinity so far.
        Vector<uint> isNumber = Vector.AsVectorUInt32(Vector.Equals(values, values));
        Vector<uint> rest = Vector.AndNot(new Vector<uint>(QuietBit), isNumber) + new Vector<uint>(BiasRest);
        Vector<uint> number = rounded + (Vector.ShiftRightLogical(rounded, FractionShift) + rest);
        return number | (Vector.ShiftRightLogical(bits, 16) & new Vector<uint>(SignMask));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Widen(Vector512<int> bits)
    {
        Vector512<int> shifted = Vector512.ShiftLeft(bits, FractionShift);
        Vector512<int> bias = Vector512.Create((int)BiasDifference);
        Vector512<int> magnitude = (shifted & Vector512.Create((int)ShiftedAllButSign)) + bias;
        Vector512<int> isSpecial = Vector512.GreaterThanOrEqual(magnitude, Vector512.Create((int)AboveLargest));
        Vector512<float> value = Vector512.ConditionalSelect(isSpecial, magnitude + bias, magnitude).AsSingle();
        Vector512<float> missing = value - Vector512.Create(SmallestNormal).AsSingle();
        Vector512<float> exact = value + Avx512F.Min(missing, Vector512<float>.Zero);
        return (exact.AsUInt32() | (shifted.AsUInt32() & Vector512.Create(SingleSignMask))).AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Narrow(Vector512<float> values)
    {
        Vector512<uint> bits = values.AsUInt32();
        Vector512<int> absolute = (bits & Vector512.Create(~SingleSignMask)).AsInt32();
        Vector512<int> limited = Vector512.Min(absolute, Vector512.Create((int)SmallestOverflow));
        Vector512<int> power = Vector512.Max(limited, Vector512.Create((int)SmallestNormal)) & Vector512.Create((int)SingleExponentMask);
        Vector512<float> sum = limited.AsSingle() + (power + Vector512.Create((int)Exponent13)).AsSingle();
        Vector512<uint> rounded = sum.AsUInt32();
        Vector512<uint> number = rounded + (Vector512.ShiftRightLogical(rounded, FractionShift) + Vector512.Create(BiasRest));
        Vector512<uint> isNumber = Vector512.Equals(values, values).AsUInt32();
        number = Vector512.ConditionalSelect(isNumber, number, number + Vector512.Create(QuietBit));
        return number | (Vector512.ShiftRightLogical(bits, 16) & Vector512.Create(SignMask));
    }
}
