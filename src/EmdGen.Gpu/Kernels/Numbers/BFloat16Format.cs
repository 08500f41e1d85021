using ILGPU;

namespace EmdGen.Gpu.Kernels.Numbers;

/// <summary>The upper half of a float32.</summary>
internal readonly struct BFloat16Format : I16BitFormat
{
    public static float Widen(uint bits) => Interop.IntAsFloat(bits << 16);

    public static uint Narrow(float value)
    {
        uint bits = Interop.FloatAsInt(value);
        uint rounded = (bits + 0x7FFF + ((bits >> 16) & 1)) >> 16;
        return Utilities.Select(float.IsNaN(value), ((bits >> 16) & 0x8000) | 0x7FC0, rounded);
    }
}
