using ILGPU;

namespace EmdGen.Gpu.Kernels.Numbers;

/// <summary>The format that numbers have in a device's memory. Kernels compute in float32.</summary>
/// <typeparam name="T">Their bits.</typeparam>
internal interface INumberFormat<T>
    where T : unmanaged
{
    /// <summary>The number of numbers that 16 bytes hold.</summary>
    static abstract int PerVector { get; }

    static abstract float Widen(T number);

    /// <summary>The nearest number, ties to even.</summary>
    static abstract T Narrow(float value);

    /// <summary>Writes the numbers of 16 bytes to a tile, from an index that is a multiple of 4.</summary>
    static abstract void Unpack(Bits128 bits, ArrayView<float> tile, int index);

    /// <summary>The 16 bytes of numbers from a tile.</summary>
    static abstract Bits128 Pack(ArrayView<float> tile, int index);
}
