using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EmdGen.Kernels.Lanes;

/// <content>Columns of row-major data: two and three by halves, four by transposing every 128 bits.</content>
internal readonly partial struct Lanes256
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadColumns2(ref float source, out Vector256<float> a, out Vector256<float> b)
    {
        Lanes128.LoadColumns2(ref source, out Vector128<float> aLow, out Vector128<float> bLow);
        Lanes128.LoadColumns2(ref Unsafe.Add(ref source, 8), out Vector128<float> aHigh, out Vector128<float> bHigh);
        a = Vector256.Create(aLow, aHigh);
        b = Vector256.Create(bLow, bHigh);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadColumns3(ref float source, out Vector256<float> a, out Vector256<float> b, out Vector256<float> c)
    {
        Lanes128.LoadColumns3(ref source, out Vector128<float> aLow, out Vector128<float> bLow, out Vector128<float> cLow);
        Lanes128.LoadColumns3(
            ref Unsafe.Add(ref source, 12), out Vector128<float> aHigh, out Vector128<float> bHigh, out Vector128<float> cHigh);
        a = Vector256.Create(aLow, aHigh);
        b = Vector256.Create(bLow, bHigh);
        c = Vector256.Create(cLow, cHigh);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadColumns4(
        ref float source, nint stride, out Vector256<float> a, out Vector256<float> b, out Vector256<float> c, out Vector256<float> d)
    {
        a = LoadRows(ref source, stride);
        b = LoadRows(ref Unsafe.Add(ref source, stride), stride);
        c = LoadRows(ref Unsafe.Add(ref source, 2 * stride), stride);
        d = LoadRows(ref Unsafe.Add(ref source, 3 * stride), stride);
        Transpose(ref a, ref b, ref c, ref d);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadColumns5(
        ref float source, out Vector256<float> a, out Vector256<float> b, out Vector256<float> c, out Vector256<float> d, out Vector256<float> e)
    {
        LoadColumns4(ref source, 5, out a, out b, out c, out d);
        LoadColumns4(ref Unsafe.Add(ref source, 1), 5, out _, out _, out _, out e);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreColumns5(
        ref float destination, Vector256<float> a, Vector256<float> b, Vector256<float> c, Vector256<float> d, Vector256<float> e)
    {
        StoreColumns4(ref destination, 5, a, b, c, d);
        StoreColumns4(ref Unsafe.Add(ref destination, 1), 5, b, c, d, e);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadColumns8(
        ref float source,
        nint stride,
        out Vector256<float> a,
        out Vector256<float> b,
        out Vector256<float> c,
        out Vector256<float> d,
        out Vector256<float> e,
        out Vector256<float> f,
        out Vector256<float> g,
        out Vector256<float> h)
    {
        LoadColumns4(ref source, stride, out a, out b, out c, out d);
        LoadColumns4(ref Unsafe.Add(ref source, 4), stride, out e, out f, out g, out h);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreColumns8(
        ref float destination,
        nint stride,
        Vector256<float> a,
        Vector256<float> b,
        Vector256<float> c,
        Vector256<float> d,
        Vector256<float> e,
        Vector256<float> f,
        Vector256<float> g,
        Vector256<float> h)
    {
        StoreColumns4(ref destination, stride, a, b, c, d);
        StoreColumns4(ref Unsafe.Add(ref destination, 4), stride, e, f, g, h);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreColumns2(ref float destination, Vector256<float> a, Vector256<float> b)
    {
        Lanes128.StoreColumns2(ref destination, a.GetLower(), b.GetLower());
        Lanes128.StoreColumns2(ref Unsafe.Add(ref destination, 8), a.GetUpper(), b.GetUpper());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreColumns3(ref float destination, Vector256<float> a, Vector256<float> b, Vector256<float> c)
    {
        Lanes128.StoreColumns3(ref destination, a.GetLower(), b.GetLower(), c.GetLower());
        Lanes128.StoreColumns3(ref Unsafe.Add(ref destination, 12), a.GetUpper(), b.GetUpper(), c.GetUpper());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreColumns4(
        ref float destination, nint stride, Vector256<float> a, Vector256<float> b, Vector256<float> c, Vector256<float> d)
    {
        Transpose(ref a, ref b, ref c, ref d);
        StoreRows(ref destination, stride, a);
        StoreRows(ref Unsafe.Add(ref destination, stride), stride, b);
        StoreRows(ref Unsafe.Add(ref destination, 2 * stride), stride, c);
        StoreRows(ref Unsafe.Add(ref destination, 3 * stride), stride, d);
    }

    /// <summary>Four columns of every fourth row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> LoadRows(ref float source, nint stride)
        => Vector256.Create(
            Vector128.LoadUnsafe(ref source),
            Vector128.LoadUnsafe(ref Unsafe.Add(ref source, 4 * stride)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreRows(ref float destination, nint stride, Vector256<float> rows)
    {
        rows.GetLower().StoreUnsafe(ref destination);
        rows.GetUpper().StoreUnsafe(ref Unsafe.Add(ref destination, 4 * stride));
    }

    /// <summary>The four by four transpose in every 128 bits: it is its own inverse.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(ref Vector256<float> a, ref Vector256<float> b, ref Vector256<float> c, ref Vector256<float> d)
    {
        Vector256<float> ab = Avx.UnpackLow(a, b);
        Vector256<float> cd = Avx.UnpackLow(c, d);
        a = Avx.UnpackHigh(a, b);
        c = Avx.UnpackHigh(c, d);
        b = Avx.Shuffle(ab, cd, 0xEE);
        ab = Avx.Shuffle(ab, cd, 0x44);
        d = Avx.Shuffle(a, c, 0xEE);
        c = Avx.Shuffle(a, c, 0x44);
        a = ab;
    }
}
