using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using EmdGen.CompilerServices.Contracts;
using static EmdGen.Kernels.Lanes.ExpConstants;

namespace EmdGen.Kernels.Lanes;

/// <summary>Eight rows in 256 bits (AVX2, with FMA where there is any).</summary>
internal readonly partial struct Lanes256 : ILaneOps<Vector256<float>>
{
    /// <inheritdoc/>
    public static int Width => 8;

    /// <inheritdoc/>
    public static Vector256<float> Zero => Vector256<float>.Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Create(float value) => Vector256.Create(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Load(ref float source) => Vector256.LoadUnsafe(ref source);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(ref float destination, Vector256<float> value) => value.StoreUnsafe(ref destination);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LoadLabels(ref int source) => Vector256.ConvertToSingle(Vector256.LoadUnsafe(ref source));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Add(Vector256<float> a, Vector256<float> b) => a + b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Subtract(Vector256<float> a, Vector256<float> b) => a - b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Multiply(Vector256<float> a, Vector256<float> b) => a * b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Divide(Vector256<float> a, Vector256<float> b) => a / b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> MultiplyAdd(Vector256<float> a, Vector256<float> b, Vector256<float> c)
        => Fma.IsSupported ? Fma.MultiplyAdd(a, b, c) : (a * b) + c;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Max(Vector256<float> a, Vector256<float> b) => Avx.Max(a, b);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sqrt(Vector256<float> value) => Vector256.Sqrt(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sign(Vector256<float> value)
    {
        Vector256<float> one = (value & Vector256.Create(-0f)) | Vector256.Create(1f);
        return Vector256.ConditionalSelect(Vector256.Equals(value, Zero), Zero, one);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ExpSub(Vector256<float> a, Vector256<float> b)
    {
        Vector256<float> x = a - b;
        Vector256<int> rounded = Avx.ConvertToVector256Int32(x * Vector256.Create(Log2E));
        Vector256<float> n = Vector256.ConvertToSingle(rounded);
        Vector256<float> r = MultiplyAdd(n, Vector256.Create(-Ln2), x);
        Vector256<float> p = MultiplyAdd(r, Vector256.Create(C5), Vector256.Create(C4));
        p = MultiplyAdd(p, r, Vector256.Create(C3));
        p = MultiplyAdd(p, r, Vector256.Create(C2));
        p = MultiplyAdd(p, r, Vector256.Create(1f));
        p = MultiplyAdd(p, r, Vector256.Create(1f));

        // NaN becomes the integer 0x80000000, whose shift is 0: it stays NaN.
        p = (p.AsInt32() + Vector256.ShiftLeft(rounded, 23)).AsSingle();
        return Vector256.AndNot(p, Vector256.LessThan(x, Vector256.Create(Lowest)));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> SelectLessOrEqual(Vector256<float> x, Vector256<float> bound, Vector256<float> a, Vector256<float> b)
        => Vector256.ConditionalSelect(Vector256.LessThanOrEqual(x, bound), a, b);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> SelectGreater(Vector256<float> x, Vector256<float> bound, Vector256<float> a, Vector256<float> b)
        => Vector256.ConditionalSelect(Vector256.GreaterThan(x, bound), a, b);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> SelectEqual(Vector256<float> x, Vector256<float> y, Vector256<float> a, Vector256<float> b)
        => Vector256.ConditionalSelect(Vector256.Equals(x, y), a, b);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> MaskIfGreater(Vector256<float> x, Vector256<float> bound, Vector256<float> value)
        => Vector256.GreaterThan(x, bound) & value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> AddIfGreater(Vector256<float> x, Vector256<float> bound, Vector256<float> sum, Vector256<float> term)
        => sum + (Vector256.GreaterThan(x, bound) & term);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> SubtractIfGreater(Vector256<float> x, Vector256<float> bound, Vector256<float> sum, Vector256<float> term)
        => sum - (Vector256.GreaterThan(x, bound) & term);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> SubtractIfLessOrEqual(Vector256<float> x, Vector256<float> bound, Vector256<float> sum, Vector256<float> term)
        => sum - (Vector256.LessThanOrEqual(x, bound) & term);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Gradient(Vector256<float> e, Vector256<float> v, Vector256<float> d, Vector256<float> c)
    {
        Vector256<float> grid = Vector256.Create(ProductGrid);
        return MultiplyAdd(MultiplyAdd(e, v - d, grid), c, grid * -c);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SplitExponent(Vector256<float> value, out Vector256<float> exponent, out Vector256<float> mantissa)
    {
        Vector256<int> origin = Vector256.Create(LogConstants.SqrtHalfBits);
        Vector256<int> shifted = value.AsInt32() - origin;
        exponent = Vector256.ConvertToSingle(Vector256.ShiftRightArithmetic(shifted, 23));
        mantissa = ((shifted & Vector256.Create(LogConstants.MantissaMask)) + origin).AsSingle();
    }
}
