using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace EmdGen.Kernels.Lanes;

/// <content>Columns of row-major data, by the shuffles of four lanes.</content>
internal readonly partial struct Lanes128
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadColumns2(ref float source, out Vector128<float> a, out Vector128<float> b)
    {
        Vector128<float> v0 = Vector128.LoadUnsafe(ref source);
        Vector128<float> v1 = Vector128.LoadUnsafe(ref source, 4);
        a = Permute(v0, v1, 0x88);
        b = Permute(v0, v1, 0xDD);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadColumns3(ref float source, out Vector128<float> a, out Vector128<float> b, out Vector128<float> c)
    {
        Vector128<float> v0 = Vector128.LoadUnsafe(ref source);
        Vector128<float> v1 = Vector128.LoadUnsafe(ref source, 4);
        Vector128<float> v2 = Vector128.LoadUnsafe(ref source, 8);
        a = Permute(v0, Permute(v1, v2, 0x12), 0x8C);
        b = Permute(Permute(v0, v1, 0x01), Permute(v1, v2, 0x23), 0x88);
        c = Permute(Permute(v0, v1, 0x12), v2, 0xC8);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadColumns4(
        ref float source, nint stride, out Vector128<float> a, out Vector128<float> b, out Vector128<float> c, out Vector128<float> d)
    {
        a = Vector128.LoadUnsafe(ref source);
        b = Vector128.LoadUnsafe(ref Unsafe.Add(ref source, stride));
        c = Vector128.LoadUnsafe(ref Unsafe.Add(ref source, 2 * stride));
        d = Vector128.LoadUnsafe(ref Unsafe.Add(ref source, 3 * stride));
        Transpose(ref a, ref b, ref c, ref d);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadColumns5(
        ref float source, out Vector128<float> a, out Vector128<float> b, out Vector128<float> c, out Vector128<float> d, out Vector128<float> e)
    {
        LoadColumns4(ref source, 5, out a, out b, out c, out d);
        LoadColumns4(ref Unsafe.Add(ref source, 1), 5, out _, out _, out _, out e);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreColumns5(
        ref float destination, Vector128<float> a, Vector128<float> b, Vector128<float> c, Vector128<float> d, Vector128<float> e)
    {
        StoreColumns4(ref destination, 5, a, b, c, d);
        StoreColumns4(ref Unsafe.Add(ref destination, 1), 5, b, c, d, e);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadColumns8(
        ref float source,
        nint stride,
        out Vector128<float> a,
        out Vector128<float> b,
        out Vector128<float> c,
        out Vector128<float> d,
        out Vector128<float> e,
        out Vector128<float> f,
        out Vector128<float> g,
        out Vector128<float> h)
    {
        LoadColumns4(ref source, stride, out a, out b, out c, out d);
        LoadColumns4(ref Unsafe.Add(ref source, 4), stride, out e, out f, out g, out h);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreColumns8(
        ref float destination,
        nint stride,
        Vector128<float> a,
        Vector128<float> b,
        Vector128<float> c,
        Vector128<float> d,
        Vector128<float> e,
        Vector128<float> f,
        Vector128<float> g,
        Vector128<float> h)
    {
        StoreColumns4(ref destination, stride, a, b, c, d);
        StoreColumns4(ref Unsafe.Add(ref destination, 4), stride, e, f, g, h);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreColumns2(ref float destination, Vector128<float> a, Vector128<float> b)
    {
        InterleaveLow(a, b).StoreUnsafe(ref destination);
        InterleaveHigh(a, b).StoreUnsafe(ref destination, 4);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreColumns3(ref float destination, Vector128<float> a, Vector128<float> b, Vector128<float> c)
    {
        Permute(InterleaveLow(a, b), Permute(c, a, 0x10), 0x84).StoreUnsafe(ref destination);
        Permute(Permute(b, c, 0x11), Permute(a, b, 0x22), 0x88).StoreUnsafe(ref destination, 4);
        Permute(Permute(c, a, 0x32), Permute(b, c, 0x33), 0x88).StoreUnsafe(ref destination, 8);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreColumns4(
        ref float destination, nint stride, Vector128<float> a, Vector128<float> b, Vector128<float> c, Vector128<float> d)
    {
        Transpose(ref a, ref b, ref c, ref d);
        a.StoreUnsafe(ref destination);
        b.StoreUnsafe(ref Unsafe.Add(ref destination, stride));
        c.StoreUnsafe(ref Unsafe.Add(ref destination, 2 * stride));
        d.StoreUnsafe(ref Unsafe.Add(ref destination, 3 * stride));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(ref Vector128<float> a, ref Vector128<float> b, ref Vector128<float> c, ref Vector128<float> d)
    {
        Vector128<float> ab = InterleaveLow(a, b);
        Vector128<float> cd = InterleaveLow(c, d);
        a = InterleaveHigh(a, b);
        c = InterleaveHigh(c, d);
        (a, b, c, d) = (LowHalves(ab, cd), HighHalves(ab, cd), LowHalves(a, c), HighHalves(a, c));
    }

    /// <summary>Two lanes of a, then two of b, each named by two bits of <paramref name="lanes"/>, the lowest first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Permute(Vector128<float> a, Vector128<float> b, [ConstantExpected] byte lanes)
        => Sse.IsSupported
            ? Sse.Shuffle(a, b, lanes)
            : Vector128.Create(a[lanes & 3], a[(lanes >> 2) & 3], b[(lanes >> 4) & 3], b[lanes >> 6]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> InterleaveLow(Vector128<float> a, Vector128<float> b)
        => Sse.IsSupported ? Sse.UnpackLow(a, b) : AdvSimd.Arm64.ZipLow(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> InterleaveHigh(Vector128<float> a, Vector128<float> b)
        => Sse.IsSupported ? Sse.UnpackHigh(a, b) : AdvSimd.Arm64.ZipHigh(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> LowHalves(Vector128<float> a, Vector128<float> b)
        => Sse.IsSupported ? Sse.MoveLowToHigh(a, b) : AdvSimd.Arm64.ZipLow(a.AsDouble(), b.AsDouble()).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> HighHalves(Vector128<float> a, Vector128<float> b)
        => Sse.IsSupported ? Sse.MoveHighToLow(b, a) : AdvSimd.Arm64.ZipHigh(a.AsDouble(), b.AsDouble()).AsSingle();
}
