using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EmdGen.Kernels.Lanes;

/// <content>
/// Eight columns of row-major data: a vector holds two rows, the even one below the odd one, four by four transposes bring a class of eight
/// rows together, and a permutation puts the rows in order.
/// </content>
internal readonly partial struct Lanes512
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadColumns8(
        ref float source,
        nint stride,
        out Vector512<float> a,
        out Vector512<float> b,
        out Vector512<float> c,
        out Vector512<float> d,
        out Vector512<float> e,
        out Vector512<float> f,
        out Vector512<float> g,
        out Vector512<float> h)
    {
        a = LoadPair(ref source, 0, stride);
        b = LoadPair(ref source, 2, stride);
        c = LoadPair(ref source, 4, stride);
        d = LoadPair(ref source, 6, stride);
        e = LoadPair(ref source, 8, stride);
        f = LoadPair(ref source, 10, stride);
        g = LoadPair(ref source, 12, stride);
        h = LoadPair(ref source, 14, stride);
        Transpose(ref a, ref b, ref c, ref d);
        Transpose(ref e, ref f, ref g, ref h);
        Vector512<float> t = a;
        a = Permute(t, Lanes512Orders.Load8, 0, e);
        e = Permute(t, Lanes512Orders.Load8, 1, e);
        t = b;
        b = Permute(t, Lanes512Orders.Load8, 0, f);
        f = Permute(t, Lanes512Orders.Load8, 1, f);
        t = c;
        c = Permute(t, Lanes512Orders.Load8, 0, g);
        g = Permute(t, Lanes512Orders.Load8, 1, g);
        t = d;
        d = Permute(t, Lanes512Orders.Load8, 0, h);
        h = Permute(t, Lanes512Orders.Load8, 1, h);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreColumns8(
        ref float destination,
        nint stride,
        Vector512<float> a,
        Vector512<float> b,
        Vector512<float> c,
        Vector512<float> d,
        Vector512<float> e,
        Vector512<float> f,
        Vector512<float> g,
        Vector512<float> h)
    {
        Vector512<float> t = a;
        a = Permute(t, Lanes512Orders.Store8, 0, e);
        e = Permute(t, Lanes512Orders.Store8, 1, e);
        t = b;
        b = Permute(t, Lanes512Orders.Store8, 0, f);
        f = Permute(t, Lanes512Orders.Store8, 1, f);
        t = c;
        c = Permute(t, Lanes512Orders.Store8, 0, g);
        g = Permute(t, Lanes512Orders.Store8, 1, g);
        t = d;
        d = Permute(t, Lanes512Orders.Store8, 0, h);
        h = Permute(t, Lanes512Orders.Store8, 1, h);
        Transpose(ref a, ref b, ref c, ref d);
        Transpose(ref e, ref f, ref g, ref h);
        StorePair(ref destination, 0, stride, a);
        StorePair(ref destination, 2, stride, b);
        StorePair(ref destination, 4, stride, c);
        StorePair(ref destination, 6, stride, d);
        StorePair(ref destination, 8, stride, e);
        StorePair(ref destination, 10, stride, f);
        StorePair(ref destination, 12, stride, g);
        StorePair(ref destination, 14, stride, h);
    }

    /// <summary>Eight columns of a row and of the next; in one piece where rows have eight columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LoadPair(ref float source, nint row, nint stride)
        => stride == 8
            ? Vector512.LoadUnsafe(ref Unsafe.Add(ref source, 8 * row))
            : Avx512F.InsertVector256(
                Vector256.LoadUnsafe(ref Unsafe.Add(ref source, row * stride)).ToVector512Unsafe(),
                Vector256.LoadUnsafe(ref Unsafe.Add(ref source, (row + 1) * stride)),
                1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StorePair(ref float destination, nint row, nint stride, Vector512<float> rows)
    {
        if (stride == 8)
        {
            rows.StoreUnsafe(ref Unsafe.Add(ref destination, 8 * row));
            return;
        }

        rows.GetLower().StoreUnsafe(ref Unsafe.Add(ref destination, row * stride));
        Unsafe.As<float, Vector256<int>>(ref Unsafe.Add(ref destination, (row + 1) * stride)) = Avx512F.ExtractVector256(rows.AsInt32(), 1);
    }
}
