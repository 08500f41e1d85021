namespace EmdGen.Testing.Numbers;

/// <summary>The 16-bit types by their definition, in float64 and one number at a time.</summary>
internal static class NarrowNumbers
{
    /// <summary>Half the distance of 1 to the next number: what rounding leaves of a number, relative to it.</summary>
    internal static double UnitRoundoff(Emd16BitType type) => type == Emd16BitType.Half ? 1.0 / 2048 : 1.0 / 256;

    /// <summary>Half the smallest number: what rounding leaves of numbers near 0.</summary>
    internal static double SmallestRoundoff(Emd16BitType type) => Math.ScaleB(1, type == Emd16BitType.Half ? -25 : -134);

    internal static float Widen(Emd16BitType type, ushort bits)
        => type == Emd16BitType.Half ? (float)BitConverter.UInt16BitsToHalf(bits) : BitConverter.Int32BitsToSingle(bits << 16);

    internal static float[] Widen(Emd16BitType type, ushort[] bits) => Array.ConvertAll(bits, number => Widen(type, number));

    /// <summary>The nearest number, ties to even; NaN keeps nothing but its sign.</summary>
    internal static ushort Round(Emd16BitType type, float value)
    {
        if (float.IsNaN(value))
            return (ushort)((float.IsNegative(value) ? 0x8000 : 0) | (type == Emd16BitType.Half ? 0x7E00 : 0x7FC0));
        return type == Emd16BitType.Half ? BitConverter.HalfToUInt16Bits((Half)value) : RoundBFloat16(value);
    }

    internal static ushort[] Round(Emd16BitType type, float[] values) => Array.ConvertAll(values, value => Round(type, value));

    /// <summary>Whether bits are the type's NaN.</summary>
    internal static bool IsNaN(Emd16BitType type, ushort bits) => float.IsNaN(Widen(type, bits));

    /// <summary>A whole multiple of the distance between numbers of the value's size, which has 7 fraction bits.</summary>
    private static ushort RoundBFloat16(float value)
    {
        if (float.IsInfinity(value) || value == 0)
            return (ushort)(BitConverter.SingleToUInt32Bits(value) >> 16);
        double step = Math.ScaleB(1, Math.Max(Math.ILogB(value), -126) - 7);
        float rounded = (float)(Math.Round(value / step, MidpointRounding.ToEven) * step);
        return (ushort)(BitConverter.SingleToUInt32Bits(rounded) >> 16);
    }
}
