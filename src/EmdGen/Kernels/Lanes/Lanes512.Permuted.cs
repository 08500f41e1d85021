using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EmdGen.Kernels.Lanes;

/// <content>Two, three and five columns of row-major data, by permutations of whole vectors: such short rows cross all borders of 128 bits.</content>
internal readonly partial struct Lanes512
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadColumns2(
        ref float source, out Vector512<float> a, out Vector512<float> b)
    {
        Vector512<float> v = Vector512.LoadUnsafe(ref source, 0);
        Vector512<float> w = Vector512.LoadUnsafe(ref source, 16);
        a = Permute(v, Lanes512Orders.Load2, 0, w);
        b = Permute(v, Lanes512Orders.Load2, 1, w);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreColumns2(
        ref float destination, Vector512<float> a, Vector512<float> b)
    {
        Permute(a, Lanes512Orders.Store2, 0, b).StoreUnsafe(ref destination, 0);
        Permute(a, Lanes512Orders.Store2, 1, b).StoreUnsafe(ref destination, 16);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadColumns3(
        ref float source, out Vector512<float> a, out Vector512<float> b, out Vector512<float> c)
    {
        Vector512<float> v = Vector512.LoadUnsafe(ref source, 0);
        Vector512<float> w = Vector512.LoadUnsafe(ref source, 16);
        Vector512<float> x = Vector512.LoadUnsafe(ref source, 32);
        a = Permute(Permute(v, Lanes512Orders.Load3, 0, w), Lanes512Orders.Load3, 1, x);
        b = Permute(Permute(v, Lanes512Orders.Load3, 2, w), Lanes512Orders.Load3, 3, x);
        c = Permute(Permute(v, Lanes512Orders.Load3, 4, w), Lanes512Orders.Load3, 5, x);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreColumns3(
        ref float destination, Vector512<float> a, Vector512<float> b, Vector512<float> c)
    {
        Permute(Permute(a, Lanes512Orders.Store3, 0, b), Lanes512Orders.Store3, 1, c).StoreUnsafe(ref destination, 0);
        Permute(Permute(a, Lanes512Orders.Store3, 2, b), Lanes512Orders.Store3, 3, c).StoreUnsafe(ref destination, 16);
        Permute(Permute(a, Lanes512Orders.Store3, 4, b), Lanes512Orders.Store3, 5, c).StoreUnsafe(ref destination, 32);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadColumns5(
        ref float source, out Vector512<float> a, out Vector512<float> b, out Vector512<float> c, out Vector512<float> d, out Vector512<float> e)
    {
        Vector512<float> v = Vector512.LoadUnsafe(ref source, 0);
        Vector512<float> w = Vector512.LoadUnsafe(ref source, 16);
        Vector512<float> x = Vector512.LoadUnsafe(ref source, 32);
        Vector512<float> y = Vector512.LoadUnsafe(ref source, 48);
        Vector512<float> z = Vector512.LoadUnsafe(ref source, 64);
        a = Permute(Permute(Permute(Permute(v, Lanes512Orders.Load5, 0, w), Lanes512Orders.Load5, 1, x), Lanes512Orders.Load5, 2, y), Lanes512Orders.Load5, 3, z);
        b = Permute(Permute(Permute(Permute(v, Lanes512Orders.Load5, 4, w), Lanes512Orders.Load5, 5, x), Lanes512Orders.Load5, 6, y), Lanes512Orders.Load5, 7, z);
        c = Permute(Permute(Permute(Permute(v, Lanes512Orders.Load5, 8, w), Lanes512Orders.Load5, 9, x), Lanes512Orders.Load5, 10, y), Lanes512Orders.Load5, 11, z);
        d = Permute(Permute(Permute(Permute(v, Lanes512Orders.Load5, 12, w), Lanes512Orders.Load5, 13, x), Lanes512Orders.Load5, 14, y), Lanes512Orders.Load5, 15, z);
        e = Permute(Permute(Permute(Permute(v, Lanes512Orders.Load5, 16, w), Lanes512Orders.Load5, 17, x), Lanes512Orders.Load5, 18, y), Lanes512Orders.Load5, 19, z);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreColumns5(
        ref float destination, Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d, Vector512<float> e)
    {
        Permute(Permute(Permute(Permute(a, Lanes512Orders.Store5, 0, b), Lanes512Orders.Store5, 1, c), Lanes512Orders.Store5, 2, d), Lanes512Orders.Store5, 3, e).StoreUnsafe(ref destination, 0);
        Permute(Permute(Permute(Permute(a, Lanes512Orders.Store5, 4, b), Lanes512Orders.Store5, 5, c), Lanes512Orders.Store5, 6, d), Lanes512Orders.Store5, 7, e).StoreUnsafe(ref destination, 16);
        Permute(Permute(Permute(Permute(a, Lanes512Orders.Store5, 8, b), Lanes512Orders.Store5, 9, c), Lanes512Orders.Store5, 10, d), Lanes512Orders.Store5, 11, e).StoreUnsafe(ref destination, 32);
        Permute(Permute(Permute(Permute(a, Lanes512Orders.Store5, 12, b), Lanes512Orders.Store5, 13, c), Lanes512Orders.Store5, 14, d), Lanes512Orders.Store5, 15, e).StoreUnsafe(ref destination, 48);
        Permute(Permute(Permute(Permute(a, Lanes512Orders.Store5, 16, b), Lanes512Orders.Store5, 17, c), Lanes512Orders.Store5, 18, d), Lanes512Orders.Store5, 19, e).StoreUnsafe(ref destination, 64);
    }

    /// <summary>The lanes of two vectors in the order at <paramref name="index"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Permute(Vector512<float> gathered, ReadOnlySpan<int> orders, int index, Vector512<float> next)
        => Avx512F.PermuteVar16x32x2(gathered, Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(orders), (nuint)(16 * index)), next);
}
