using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EmdGen.Numbers;

/// <summary>bfloat16, which is the upper half of a float32.</summary>
internal readonly struct BFloat16Format : I16BitFormat
{
    private const int Shift = 16;

    /// <summary>Just below half a unit of the last place that is kept: with that place's bit added, ties go to even.</summary>
    private const uint AlmostHalf = 0x7FFF;

    private const uint QuietBit = 0x40;

    public static float Widen(ushort bits) => BitConverter.UInt32BitsToSingle((uint)bits << Shift);

    public static ushort Narrow(float value)
    {
        uint bits = BitConverter.SingleToUInt32Bits(value);
        return (ushort)(float.IsNaN(value) ? (bits >> Shift) | QuietBit : (bits + AlmostHalf + ((bits >> Shift) & 1)) >> Shift);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Widen(Vector<int> bits) => Vector.AsVectorSingle(Vector.ShiftLeft(bits, Shift));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<uint> Narrow(Vector<float> values)
    {
        Vector<uint> bits = Vector.AsVectorUInt32(values);
        Vector<uint> upper = Vector.ShiftRightLogical(bits, Shift);
        Vector<uint> isNumber = Vector.AsVectorUInt32(Vector.Equals(values, values));
        Vector<uint> number = Vector.ShiftRightLogical(bits + (new Vector<uint>(AlmostHalf) + (upper & Vector<uint>.One)), Shift);
        return Vector.ConditionalSelect(isNumber, number, upper | new Vector<uint>(QuietBit));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Widen(Vector512<int> bits) => Vector512.ShiftLeft(bits, Shift).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Narrow(Vector512<float> values)
    {
        Vector512<uint> bits = values.AsUInt32();
        Vector512<uint> upper = Vector512.ShiftRightLogical(bits, Shift);
        Vector512<uint> isNumber = Vector512.Equals(values, values).AsUInt32();
        Vector512<uint> number = Vector512.ShiftRightLogical(
            bits + (Vector512.Create(AlmostHalf) + (upper & Vector512<uint>.One)), Shift);
        return Vector512.ConditionalSelect(isNumber, number, upper | Vector512.Create(QuietBit));
    }
}
