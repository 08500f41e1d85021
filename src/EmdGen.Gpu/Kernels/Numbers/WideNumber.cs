using ILGPU;

namespace EmdGen.Gpu.Kernels.Numbers;

/// <summary>
/// A weight, a product of weights and losses, or a sum of those: a float32 with a power of two of its own beside it. Weights are any float32, so
/// that their products and sums leave float32's range on either side; few devices are fast at float64, some have none, and some take denormals
/// for 0.
/// </summary>
internal struct WideNumber
{
    private const int FractionBits = 23;
    private const int ExponentBias = 127;
    private const uint SizeMask = 0x7FFFFFFF;
    private const uint FractionMask = 0x007FFFFF;
    private const uint SmallestNormal = 0x00800000;
    private const uint Infinity = 0x7F800000;
    private const uint One = 0x3F800000;

    /// <summary>The power of two that the last bit of a denormal is.</summary>
    private const int DenormalExponent = -149;

    /// <summary>Far below the exponent of any product: where 0 has it, 0 is the smaller of two terms.</summary>
    private const int ExponentOfZero = -4096;

    /// <summary>From 1 to 2 for a positive number that was a float32; 0, infinite or NaN where that was.</summary>
    internal float Number;

    /// <summary>The power of two that Number is multiplied by.</summary>
    internal int Exponent;

    /// <summary>The nearest float32: infinite above its range.</summary>
    internal readonly float Value
    {
        get
        {
            // One factor reaches the exponents of normal numbers, two those of denormals, three all that a number may still bring back.
            int first = Clamp(Exponent), second = Clamp(Exponent - first);
            return Number * PowerOfTwo(first) * PowerOfTwo(second) * PowerOfTwo(Clamp(Exponent - first - second));
        }
    }

    /// <summary>A number as it is, from its bits: no arithmetic that takes a denormal for 0 sees it.</summary>
    internal static WideNumber Of(float value)
    {
        uint bits = Interop.FloatAsInt(value), size = bits & SizeMask;
        bool isDenormal = size < SmallestNormal, isFinite = size < Infinity;
        uint normal = Utilities.Select(isDenormal, Interop.FloatAsInt((float)(int)size), size);
        int exponent = (int)(normal >> FractionBits) - ExponentBias + Utilities.Select(isDenormal, DenormalExponent, 0);
        uint number = Utilities.Select(isFinite & size != 0, (normal & FractionMask) | One, normal);
        return new WideNumber
        {
            Number = Interop.IntAsFloat(number | (bits & ~SizeMask)),
            Exponent = Utilities.Select(size == 0, ExponentOfZero, exponent),
        };
    }

    /// <summary>A float times a weight times a power of two. The weight is neither as large nor as small as float32 allows.</summary>
    internal static WideNumber Weighted(float value, float weight, int power)
    {
        WideNumber number = Of(value);
        number.Number *= weight;
        number.Exponent += power;
        return number;
    }

    internal static WideNumber Product(WideNumber a, WideNumber b) => new() { Number = a.Number * b.Number, Exponent = a.Exponent + b.Exponent };

    /// <summary>a / b: infinite or NaN where b is 0.</summary>
    internal static WideNumber Quotient(WideNumber a, WideNumber b) => new() { Number = a.Number / b.Number, Exponent = a.Exponent - b.Exponent };

    internal static WideNumber Sum(WideNumber a, WideNumber b)
    {
        int exponent = Larger(a, b);
        return new WideNumber { Number = a.Over(exponent) + b.Over(exponent), Exponent = exponent };
    }

    /// <summary>The larger exponent of two numbers. A sum that nothing was added to has none that counts.</summary>
    internal static int Larger(WideNumber a, WideNumber b) => IntrinsicMath.Max(
        Utilities.Select(a.Number == 0f, ExponentOfZero, a.Exponent), Utilities.Select(b.Number == 0f, ExponentOfZero, b.Exponent));

    /// <summary>The number at an index of pairs in memory, the group's own included.</summary>
    internal static WideNumber Read(ArrayView<float> pairs, long index)
        => new() { Number = pairs[2 * index], Exponent = (int)pairs[(2 * index) + 1] };

    /// <summary>Writes this number to an index of pairs in memory.</summary>
    internal readonly void Write(ArrayView<float> pairs, long index)
    {
        pairs[2 * index] = Number;
        pairs[(2 * index) + 1] = Exponent;
    }

    /// <summary>The same with Number from 1 to 2.</summary>
    internal readonly WideNumber Normalised()
    {
        WideNumber same = Of(Number);
        same.Exponent += Exponent;
        return same;
    }

    /// <summary>
    /// This number over 2 to the power of another's exponent; 0 where that is below what float32 holds. NaN and infinity stay what they are beside
    /// any other number.
    /// </summary>
    internal readonly float Over(int exponent)
    {
        int difference = Exponent - exponent;
        bool isTooSmall = difference < 1 - ExponentBias & MathF.Abs(Number) <= float.MaxValue;
        return Utilities.Select(isTooSmall, 0f, Number) * PowerOfTwo(Clamp(difference));
    }

    /// <summary>A float times a power of two: infinite above float32's range.</summary>
    internal static float Scaled(float number, int power) => new WideNumber { Number = number, Exponent = power }.Value;

    /// <summary>The nearest exponent of a normal number.</summary>
    private static int Clamp(int exponent) => IntrinsicMath.Max(1 - ExponentBias, IntrinsicMath.Min(exponent, ExponentBias));

    private static float PowerOfTwo(int exponent) => Interop.IntAsFloat((uint)(exponent + ExponentBias) << FractionBits);
}
