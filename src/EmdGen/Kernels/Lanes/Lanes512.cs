using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using EmdGen.CompilerServices.Contracts;
using static EmdGen.Kernels.Lanes.ExpConstants;

namespace EmdGen.Kernels.Lanes;

/// <summary>Sixteen rows in 512 bits (AVX-512).</summary>
internal readonly partial struct Lanes512 : ILaneOps<Vector512<float>>
{
    /// <summary>x - floor(x), for the instruction that takes off the integer part.</summary>
    private const byte FromFloor = 1;

    /// <inheritdoc/>
    public static int Width => 16;

    /// <inheritdoc/>
    public static Vector512<float> Zero => Vector512<float>.Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Create(float value) => Vector512.Create(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Load(ref float source) => Vector512.LoadUnsafe(ref source);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(ref float destination, Vector512<float> value) => value.StoreUnsafe(ref destination);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LoadLabels(ref int source) => Vector512.ConvertToSingle(Vector512.LoadUnsafe(ref source));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Add(Vector512<float> a, Vector512<float> b) => a + b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Subtract(Vector512<float> a, Vector512<float> b) => a - b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Multiply(Vector512<float> a, Vector512<float> b) => a * b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Divide(Vector512<float> a, Vector512<float> b) => a / b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> MultiplyAdd(Vector512<float> a, Vector512<float> b, Vector512<float> c) => Avx512F.FusedMultiplyAdd(a, b, c);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Max(Vector512<float> a, Vector512<float> b) => Avx512F.Max(a, b);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sqrt(Vector512<float> value) => Vector512.Sqrt(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sign(Vector512<float> value)
    {
        Vector512<float> one = (value & Vector512.Create(-0f)) | Vector512.Create(1f);
        return Vector512.ConditionalSelect(Vector512.Equals(value, Zero), Zero, one);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExpSub(Vector512<float> a, Vector512<float> b)
    {
        Vector512<float> x = a - b;
        Vector512<float> t = x * Vector512.Create(Log2E);
        Vector512<float> r = Avx512DQ.Reduce(t, FromFloor);
        Vector512<float> p = MultiplyAdd(r, Vector512.Create(D5), Vector512.Create(D4));
        p = MultiplyAdd(p, r, Vector512.Create(D3));
        p = MultiplyAdd(p, r, Vector512.Create(D2));
        p = MultiplyAdd(p, r, Vector512.Create(D1));
        p = MultiplyAdd(p, r, Vector512.Create(1f));

        // The comparison is not less than, so that NaN stays.
        return Vector512.ConditionalSelect(Avx512F.CompareNotLessThan(x, Vector512.Create(Lowest)), Avx512F.Scale(p, t), Zero);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SelectLessOrEqual(Vector512<float> x, Vector512<float> bound, Vector512<float> a, Vector512<float> b)
        => Vector512.ConditionalSelect(Vector512.LessThanOrEqual(x, bound), a, b);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SelectGreater(Vector512<float> x, Vector512<float> bound, Vector512<float> a, Vector512<float> b)
        => Vector512.ConditionalSelect(Vector512.GreaterThan(x, bound), a, b);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SelectEqual(Vector512<float> x, Vector512<float> y, Vector512<float> a, Vector512<float> b)
        => Vector512.ConditionalSelect(Vector512.Equals(x, y), a, b);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> MaskIfGreater(Vector512<float> x, Vector512<float> bound, Vector512<float> value)
        => Vector512.ConditionalSelect(Vector512.GreaterThan(x, bound), value, Zero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> AddIfGreater(Vector512<float> x, Vector512<float> bound, Vector512<float> sum, Vector512<float> term)
        => Vector512.ConditionalSelect(Vector512.GreaterThan(x, bound), sum + term, sum);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SubtractIfGreater(Vector512<float> x, Vector512<float> bound, Vector512<float> sum, Vector512<float> term)
        => Vector512.ConditionalSelect(Vector512.GreaterThan(x, bound), sum - term, sum);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SubtractIfLessOrEqual(Vector512<float> x, Vector512<float> bound, Vector512<float> sum, Vector512<float> term)
        => Vector512.ConditionalSelect(Vector512.LessThanOrEqual(x, bound), sum - term, sum);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Gradient(Vector512<float> e, Vector512<float> v, Vector512<float> d, Vector512<float> c)
    {
        Vector512<float> grid = Vector512.Create(ProductGrid);
        return MultiplyAdd(MultiplyAdd(e, v - d, grid), c, grid * -c);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SplitExponent(Vector512<float> value, out Vector512<float> exponent, out Vector512<float> mantissa)
    {
        Vector512<int> origin = Vector512.Create(LogConstants.SqrtHalfBits);
        Vector512<int> shifted = value.AsInt32() - origin;
        exponent = Vector512.ConvertToSingle(Vector512.ShiftRightArithmetic(shifted, 23));
        mantissa = ((shifted & Vector512.Create(LogConstants.MantissaMask)) + origin).AsSingle();
    }
}
