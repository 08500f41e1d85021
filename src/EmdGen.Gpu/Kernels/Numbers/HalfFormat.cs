using ILGPU;

namespace EmdGen.Gpu.Kernels.Numbers;

/// <summary>IEEE 754 binary16.</summary>
internal readonly struct HalfFormat : I16BitFormat
{
    /// <summary>The number of fraction bits that float32 has more.</summary>
    private const int Shift = 13;

    /// <summary>The difference of the exponents' biases, as a float32 exponent.</summary>
    private const uint Rebias = (127 - 15) << 23;

    /// <summary>The bits of 2^-14, the smallest number of Half that is not denormal.</summary>
    private const uint SmallestNormal = 113u << 23;

    /// <summary>The bits of the smallest float32 that rounds to infinity, 65520.</summary>
    private const uint Overflow = 0x477FF000;

    public static float Widen(uint bits)
    {
        uint sign = (bits & 0x8000) << 16, size = (bits & 0x7FFF) << Shift;
        uint exponent = bits & 0x7C00;

        // A denormal's fraction, behind the exponent of 2^-14, is that number plus the denormal.
        uint denormal = Interop.FloatAsInt(Interop.IntAsFloat(size + SmallestNormal) - Interop.IntAsFloat(SmallestNormal));
        uint special = size | 0x7F800000;
        uint magnitude = Utilities.Select(exponent == 0, denormal, Utilities.Select(exponent == 0x7C00, special, size + Rebias));
        return Interop.IntAsFloat(magnitude | sign);
    }

    public static uint Narrow(float value)
    {
        uint bits = Interop.FloatAsInt(value);
        uint sign = (bits >> 16) & 0x8000, size = bits & 0x7FFFFFFF;
        uint normal = (size - Rebias + 0xFFF + ((size >> Shift) & 1)) >> Shift;

        // Added to 1/2, whose last bit is worth what a denormal's last bit is, a small number is rounded to it.
        uint denormal = Interop.FloatAsInt(Interop.IntAsFloat(size) + 0.5f) - Interop.FloatAsInt(0.5f);
        uint finite = Utilities.Select(size < SmallestNormal, denormal, normal);
        uint magnitude = Utilities.Select(size >= Overflow, 0x7C00u, finite);
        return Utilities.Select(float.IsNaN(value), 0x7E00u, magnitude) | sign;
    }
}
