using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using EmdGen.CompilerServices.Contracts;
using static EmdGen.Kernels.Lanes.ExpConstants;

namespace EmdGen.Kernels.Lanes;

/// <summary>Four rows in 128 bits (SSE4, or NEON, which is compiled and not tested).</summary>
internal readonly partial struct Lanes128 : ILaneOps<Vector128<float>>
{
    /// <inheritdoc/>
    public static int Width => 4;

    /// <inheritdoc/>
    public static Vector128<float> Zero => Vector128<float>.Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Create(float value) => Vector128.Create(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Load(ref float source) => Vector128.LoadUnsafe(ref source);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(ref float destination, Vector128<float> value) => value.StoreUnsafe(ref destination);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LoadLabels(ref int source) => Vector128.ConvertToSingle(Vector128.LoadUnsafe(ref source));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Add(Vector128<float> a, Vector128<float> b) => a + b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Subtract(Vector128<float> a, Vector128<float> b) => a - b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Multiply(Vector128<float> a, Vector128<float> b) => a * b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Divide(Vector128<float> a, Vector128<float> b) => a / b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> MultiplyAdd(Vector128<float> a, Vector128<float> b, Vector128<float> c)
        => Fma.IsSupported ? Fma.MultiplyAdd(a, b, c)
            : AdvSimd.IsSupported ? AdvSimd.FusedMultiplyAdd(c, a, b)
            : (a * b) + c;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Max(Vector128<float> a, Vector128<float> b) => Sse.IsSupported ? Sse.Max(a, b) : Vector128.Max(a, b);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sqrt(Vector128<float> value) => Vector128.Sqrt(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sign(Vector128<float> value)
    {
        Vector128<float> one = (value & Vector128.Create(-0f)) | Vector128.Create(1f);
        return Vector128.ConditionalSelect(Vector128.Equals(value, Zero), Zero, one);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ExpSub(Vector128<float> a, Vector128<float> b)
    {
        Vector128<float> x = a - b;
        Vector128<int> rounded = Round(x * Vector128.Create(Log2E));
        Vector128<float> n = Vector128.ConvertToSingle(rounded);
        Vector128<float> r = MultiplyAdd(n, Vector128.Create(-Ln2), x);
        Vector128<float> p = MultiplyAdd(r, Vector128.Create(C5), Vector128.Create(C4));
        p = MultiplyAdd(p, r, Vector128.Create(C3));
        p = MultiplyAdd(p, r, Vector128.Create(C2));
        p = MultiplyAdd(p, r, Vector128.Create(1f));
        p = MultiplyAdd(p, r, Vector128.Create(1f));

        // NaN becomes the integer 0x80000000, whose shift is 0: it stays NaN.
        p = (p.AsInt32() + Vector128.ShiftLeft(rounded, 23)).AsSingle();
        return Vector128.AndNot(p, Vector128.LessThan(x, Vector128.Create(Lowest)));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> SelectLessOrEqual(Vector128<float> x, Vector128<float> bound, Vector128<float> a, Vector128<float> b)
        => Vector128.ConditionalSelect(Vector128.LessThanOrEqual(x, bound), a, b);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> SelectGreater(Vector128<float> x, Vector128<float> bound, Vector128<float> a, Vector128<float> b)
        => Vector128.ConditionalSelect(Vector128.GreaterThan(x, bound), a, b);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> SelectEqual(Vector128<float> x, Vector128<float> y, Vector128<float> a, Vector128<float> b)
        => Vector128.ConditionalSelect(Vector128.Equals(x, y), a, b);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> MaskIfGreater(Vector128<float> x, Vector128<float> bound, Vector128<float> value)
        => Vector128.GreaterThan(x, bound) & value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> AddIfGreater(Vector128<float> x, Vector128<float> bound, Vector128<float> sum, Vector128<float> term)
        => sum + (Vector128.GreaterThan(x, bound) & term);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> SubtractIfGreater(Vector128<float> x, Vector128<float> bound, Vector128<float> sum, Vector128<float> term)
        => sum - (Vector128.GreaterThan(x, bound) & term);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> SubtractIfLessOrEqual(Vector128<float> x, Vector128<float> bound, Vector128<float> sum, Vector128<float> term)
        => sum - (Vector128.LessThanOrEqual(x, bound) & term);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Gradient(Vector128<float> e, Vector128<float> v, Vector128<float> d, Vector128<float> c)
    {
        Vector128<float> grid = Vector128.Create(ProductGrid);
        return MultiplyAdd(MultiplyAdd(e, v - d, grid), c, grid * -c);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SplitExponent(Vector128<float> value, out Vector128<float> exponent, out Vector128<float> mantissa)
    {
        Vector128<int> origin = Vector128.Create(LogConstants.SqrtHalfBits);
        Vector128<int> shifted = value.AsInt32() - origin;
        exponent = Vector128.ConvertToSingle(Vector128.ShiftRightArithmetic(shifted, 23));
        mantissa = ((shifted & Vector128.Create(LogConstants.MantissaMask)) + origin).AsSingle();
    }

    /// <summary>The nearest integer to a value that is not positive.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Round(Vector128<float> value)
        => Sse2.IsSupported ? Sse2.ConvertToVector128Int32(value)
            : AdvSimd.IsSupported ? AdvSimd.ConvertToInt32RoundToEven(value)
            : Vector128.ConvertToInt32(value + Vector128.Create(-0.5f));
}
