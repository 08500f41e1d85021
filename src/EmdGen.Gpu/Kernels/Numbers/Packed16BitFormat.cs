using EmdGen.Gpu.CompilerServices.Contracts;
using ILGPU;

namespace EmdGen.Gpu.Kernels.Numbers;

/// <summary>Numbers of 16 bits in memory, two to an integer.</summary>
internal readonly struct Packed16BitFormat<TBits> : INumberFormat<ushort>
    where TBits : struct, I16BitFormat
{
    public static int PerVector => 8;

    public static float Widen(ushort number) => TBits.Widen(number);

    public static ushort Narrow(float value) => (ushort)TBits.Narrow(value);

    public static void Unpack(Bits128 bits, ArrayView<float> tile, int index)
    {
        RowQuad.Put(tile, index, Low(bits.A), High(bits.A), Low(bits.B), High(bits.B));
        RowQuad.Put(tile, index + 4, Low(bits.C), High(bits.C), Low(bits.D), High(bits.D));
    }

    public static Bits128 Pack(ArrayView<float> tile, int index)
    {
        RowQuad first = RowQuad.Get(tile, index), second = RowQuad.Get(tile, index + 4);
        return new Bits128
        {
            A = Join(first.X, first.Y),
            B = Join(first.Z, first.W),
            C = Join(second.X, second.Y),
            D = Join(second.Z, second.W),
        };
    }

    private static float Low(uint bits) => TBits.Widen(bits & 0xFFFF);

    private static float High(uint bits) => TBits.Widen(bits >> 16);

    private static uint Join(float low, float high) => TBits.Narrow(low) | (TBits.Narrow(high) << 16);
}
