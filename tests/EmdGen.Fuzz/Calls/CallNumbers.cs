using System.Runtime.CompilerServices;
using EmdGen.Fuzz.Memory;
using EmdGen.Testing.Numbers;

namespace EmdGen.Fuzz.Calls;

/// <summary>Numbers of a call's type, written to its memory and read from there.</summary>
internal static class CallNumbers
{
    /// <summary>Writes a number as near to a value as the type has it, 16-bit ones without their last bits, and returns what was written.</summary>
    internal static unsafe double Write(Slice slice, NumberType type, int index, double value)
    {
        switch (type)
        {
            case NumberType.Single:
                float single = (float)value;
                ((float*)slice.Start)[index] = single;
                return single;
            case NumberType.Half:
                var half = (Half)value;
                ((Half*)slice.Start)[index] = half;
                return (double)half;
            default:
                uint bits = BitConverter.SingleToUInt32Bits((float)value);
                ((ushort*)slice.Start)[index] = (ushort)(bits >> 16);
                return BitConverter.UInt32BitsToSingle(bits & 0xFFFF0000);
        }
    }

    internal static unsafe double Read(Slice slice, NumberType type, int index) => type switch
    {
        NumberType.Single => ((float*)slice.Start)[index],
        _ => NarrowNumbers.Widen(BitType(type), ((ushort*)slice.Start)[index]),
    };

    internal static Emd16BitType BitType(NumberType type) => type == NumberType.Half ? Emd16BitType.Half : Emd16BitType.BFloat16;

    /// <summary>The largest finite number.</summary>
    internal static double Largest(NumberType type) => type switch
    {
        NumberType.Single => float.MaxValue,
        NumberType.Half => (double)Half.MaxValue,
        _ => NarrowNumbers.Widen(Emd16BitType.BFloat16, 0x7F7F),
    };

    /// <summary>Writes the low bytes of an integer.</summary>
    internal static unsafe void WriteInteger(Slice slice, int index, long value)
        => Unsafe.CopyBlockUnaligned(slice.Start + ((nint)index * slice.Size), &value, (uint)slice.Size);

    /// <summary>Whether an integer of some bytes holds a value.</summary>
    internal static bool Holds(int size, bool isSigned, long value)
    {
        int bits = size * 8;
        if (!isSigned)
            return value >= 0 && (bits == 64 || value < 1L << bits);
        return bits == 64 || (value >= -(1L << (bits - 1)) && value < 1L << (bits - 1));
    }
}
