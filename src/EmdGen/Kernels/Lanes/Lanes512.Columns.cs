using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EmdGen.Kernels.Lanes;

/// <content>Four columns of row-major data, by transposing every 128 bits.</content>
internal readonly partial struct Lanes512
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadColumns4(
        ref float source, nint stride, out Vector512<float> a, out Vector512<float> b, out Vector512<float> c, out Vector512<float> d)
    {
        a = LoadRows(ref source, stride);
        b = LoadRows(ref Unsafe.Add(ref source, stride), stride);
        c = LoadRows(ref Unsafe.Add(ref source, 2 * stride), stride);
        d = LoadRows(ref Unsafe.Add(ref source, 3 * stride), stride);
        Transpose(ref a, ref b, ref c, ref d);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreColumns4(
        ref float destination, nint stride, Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d)
    {
        Transpose(ref a, ref b, ref c, ref d);
        StoreRows(ref destination, stride, a);
        StoreRows(ref Unsafe.Add(ref destination, stride), stride, b);
        StoreRows(ref Unsafe.Add(ref destination, 2 * stride), stride, c);
        StoreRows(ref Unsafe.Add(ref destination, 3 * stride), stride, d);
    }

    /// <summary>Four columns of every fourth row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LoadRows(ref float source, nint stride)
    {
        Vector512<float> rows = Vector128.LoadUnsafe(ref source).ToVector256Unsafe().ToVector512Unsafe();
        rows = Avx512F.InsertVector128(rows, Vector128.LoadUnsafe(ref Unsafe.Add(ref source, 4 * stride)), 1);
        rows = Avx512F.InsertVector128(rows, Vector128.LoadUnsafe(ref Unsafe.Add(ref source, 8 * stride)), 2);
        return Avx512F.InsertVector128(rows, Vector128.LoadUnsafe(ref Unsafe.Add(ref source, 12 * stride)), 3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreRows(ref float destination, nint stride, Vector512<float> rows)
    {
        Unsafe.As<float, Vector128<float>>(ref destination) = rows.GetLower().GetLower();
        Unsafe.As<float, Vector128<int>>(ref Unsafe.Add(ref destination, 4 * stride)) = Avx512F.ExtractVector128(rows.AsInt32(), 1);
        Unsafe.As<float, Vector128<int>>(ref Unsafe.Add(ref destination, 8 * stride)) = Avx512F.ExtractVector128(rows.AsInt32(), 2);
        Unsafe.As<float, Vector128<int>>(ref Unsafe.Add(ref destination, 12 * stride)) = Avx512F.ExtractVector128(rows.AsInt32(), 3);
    }

    /// <summary>The four by four transpose in every 128 bits: it is its own inverse.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(ref Vector512<float> a, ref Vector512<float> b, ref Vector512<float> c, ref Vector512<float> d)
    {
        Vector512<float> ab = Avx512F.UnpackLow(a, b);
        Vector512<float> cd = Avx512F.UnpackLow(c, d);
        a = Avx512F.UnpackHigh(a, b);
        c = Avx512F.UnpackHigh(c, d);
        b = Avx512F.Shuffle(ab, cd, 0xEE);
        ab = Avx512F.Shuffle(ab, cd, 0x44);
        d = Avx512F.Shuffle(a, c, 0xEE);
        c = Avx512F.Shuffle(a, c, 0x44);
        a = ab;
    }
}
