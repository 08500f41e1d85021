using EmdGen.Gpu.CompilerServices.Contracts;
using ILGPU;

namespace EmdGen.Gpu.Kernels.Numbers;

/// <summary>float32.</summary>
internal readonly struct SingleFormat : INumberFormat<float>
{
    public static int PerVector => 4;

    public static float Widen(float number) => number;

    public static float Narrow(float value) => value;

    public static void Unpack(Bits128 bits, ArrayView<float> tile, int index)
        => RowQuad.Put(
            tile,
            index,
            Interop.IntAsFloat(bits.A),
            Interop.IntAsFloat(bits.B),
            Interop.IntAsFloat(bits.C),
            Interop.IntAsFloat(bits.D));

    public static Bits128 Pack(ArrayView<float> tile, int index)
    {
        RowQuad numbers = RowQuad.Get(tile, index);
        return new Bits128
        {
            A = Interop.FloatAsInt(numbers.X),
            B = Interop.FloatAsInt(numbers.Y),
            C = Interop.FloatAsInt(numbers.Z),
            D = Interop.FloatAsInt(numbers.W),
        };
    }
}
