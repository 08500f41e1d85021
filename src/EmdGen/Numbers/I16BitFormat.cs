using System.Numerics;
using System.Runtime.Intrinsics;

namespace EmdGen.Numbers;

/// <summary>
/// A 16-bit floating-point type. The conversion to float32 is exact; the way back rounds to the nearest number, ties to even. Infinities,
/// denormal numbers, NaN and all signs are kept.
/// </summary>
internal interface I16BitFormat
{
    static abstract float Widen(ushort bits);

    static abstract ushort Narrow(float value);

    /// <summary>Takes bits in the lower half of every lane, with copies of the sign in the upper.</summary>
    static abstract Vector<float> Widen(Vector<int> bits);

    /// <summary>Returns bits in the lower half of every lane, with anything in the upper.</summary>
    static abstract Vector<uint> Narrow(Vector<float> values);

    /// <inheritdoc cref="Widen(Vector{int})"/>
    static abstract Vector512<float> Widen(Vector512<int> bits);

    /// <inheritdoc cref="Narrow(Vector{float})"/>
    static abstract Vector512<uint> Narrow(Vector512<float> values);
}
