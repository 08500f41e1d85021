namespace EmdGen.Gpu.Kernels.Numbers;

/// <summary>A type of 16 bits, computed from its bits: no device need know it.</summary>
internal interface I16BitFormat
{
    /// <summary>The number in the low 16 bits; the others are 0.</summary>
    static abstract float Widen(uint bits);

    /// <summary>The nearest number, ties to even, in the low 16 bits.</summary>
    static abstract uint Narrow(float value);
}
