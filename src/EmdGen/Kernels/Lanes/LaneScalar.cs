using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using static EmdGen.Kernels.Lanes.ExpConstants;

namespace EmdGen.Kernels.Lanes;

/// <summary>One row at a time, for processors without vectors.</summary>
internal readonly partial struct LaneScalar : ILaneOps<float>
{
    /// <inheritdoc/>
    public static int Width => 1;

    /// <inheritdoc/>
    public static float Zero => 0f;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Create(float value) => value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Load(ref float source) => source;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(ref float destination, float value) => destination = value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float LoadLabels(ref int source) => source;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float LoadIndices(ref int source) => BitConverter.Int32BitsToSingle(source);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Lookup8(ref float table, float indices) => Lookup32(ref table, indices);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Lookup16(ref float table, float indices) => Lookup32(ref table, indices);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Lookup32(ref float table, float indices) => Unsafe.Add(ref table, BitConverter.SingleToInt32Bits(indices));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Add(float a, float b) => a + b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Subtract(float a, float b) => a - b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Multiply(float a, float b) => a * b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Divide(float a, float b) => a / b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MultiplyAdd(float a, float b, float c) => (a * b) + c;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Max(float a, float b) => a > b ? a : b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sqrt(float value) => MathF.Sqrt(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sign(float value) => value > 0 ? 1f : value < 0 ? -1f : 0f;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ExpSub(float a, float b)
    {
        float x = a - b;
        if (x < Lowest)
            return 0f;
        float n = MathF.Round(x * Log2E);
        float r = x - (n * Ln2);
        float p = (((((((((C5 * r) + C4) * r) + C3) * r) + C2) * r) + 1f) * r) + 1f;

        // NaN has no exponent to add to: its conversion to an integer is 0 or the smallest one, and both leave it NaN.
        return BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(p) + ((int)n << 23));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SelectLessOrEqual(float x, float bound, float a, float b) => x <= bound ? a : b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SelectGreater(float x, float bound, float a, float b) => x > bound ? a : b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SelectEqual(float x, float y, float a, float b) => x == y ? a : b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MaskIfGreater(float x, float bound, float value) => x > bound ? value : 0f;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float AddIfGreater(float x, float bound, float sum, float term) => x > bound ? sum + term : sum;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SubtractIfGreater(float x, float bound, float sum, float term) => x > bound ? sum - term : sum;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SubtractIfLessOrEqual(float x, float bound, float sum, float term) => x <= bound ? sum - term : sum;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Gradient(float e, float v, float d, float c)
    {
        return (MultiplyAdd(e, v - d, ProductGrid) - ProductGrid) * c;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SplitExponent(float value, out float exponent, out float mantissa)
    {
        int bits = BitConverter.SingleToInt32Bits(value);
        int shifted = bits - LogConstants.SqrtHalfBits;
        exponent = shifted >> 23;
        mantissa = BitConverter.Int32BitsToSingle((shifted & LogConstants.MantissaMask) + LogConstants.SqrtHalfBits);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadColumns2(ref float source, out float a, out float b)
    {
        a = source;
        b = Unsafe.Add(ref source, 1);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadColumns3(ref float source, out float a, out float b, out float c)
    {
        a = source;
        b = Unsafe.Add(ref source, 1);
        c = Unsafe.Add(ref source, 2);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadColumns4(ref float source, nint stride, out float a, out float b, out float c, out float d)
    {
        LoadColumns3(ref source, out a, out b, out c);
        d = Unsafe.Add(ref source, 3);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadColumns5(
        ref float source, out float a, out float b, out float c, out float d, out float e)
    {
        LoadColumns4(ref source, 5, out a, out b, out c, out d);
        LoadColumns4(ref Unsafe.Add(ref source, 1), 5, out _, out _, out _, out e);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreColumns5(
        ref float destination, float a, float b, float c, float d, float e)
    {
        StoreColumns4(ref destination, 5, a, b, c, d);
        StoreColumns4(ref Unsafe.Add(ref destination, 1), 5, b, c, d, e);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadColumns8(
        ref float source,
        nint stride,
        out float a,
        out float b,
        out float c,
        out float d,
        out float e,
        out float f,
        out float g,
        out float h)
    {
        LoadColumns4(ref source, stride, out a, out b, out c, out d);
        LoadColumns4(ref Unsafe.Add(ref source, 4), stride, out e, out f, out g, out h);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreColumns8(
        ref float destination,
        nint stride,
        float a,
        float b,
        float c,
        float d,
        float e,
        float f,
        float g,
        float h)
    {
        StoreColumns4(ref destination, stride, a, b, c, d);
        StoreColumns4(ref Unsafe.Add(ref destination, 4), stride, e, f, g, h);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreColumns2(ref float destination, float a, float b)
    {
        destination = a;
        Unsafe.Add(ref destination, 1) = b;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreColumns3(ref float destination, float a, float b, float c)
    {
        StoreColumns2(ref destination, a, b);
        Unsafe.Add(ref destination, 2) = c;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreColumns4(ref float destination, nint stride, float a, float b, float c, float d)
    {
        StoreColumns3(ref destination, a, b, c);
        Unsafe.Add(ref destination, 3) = d;
    }
}
