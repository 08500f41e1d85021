using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EmdGen.Kernels.Lanes;

/// <content>One row interleaved by fours: the lane at place p of quarter q has the four numbers from 4 (4p + q) on.</content>
internal readonly partial struct Lanes512
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadInterleaved4(
        ref float source, out Vector512<float> a, out Vector512<float> b, out Vector512<float> c, out Vector512<float> d)
    {
        a = Vector512.LoadUnsafe(ref source);
        b = Vector512.LoadUnsafe(ref source, 16);
        c = Vector512.LoadUnsafe(ref source, 32);
        d = Vector512.LoadUnsafe(ref source, 48);
        Transpose(ref a, ref b, ref c, ref d);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreInterleaved4(
        ref float destination, Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d)
    {
        Transpose(ref a, ref b, ref c, ref d);
        a.StoreUnsafe(ref destination);
        b.StoreUnsafe(ref destination, 16);
        c.StoreUnsafe(ref destination, 32);
        d.StoreUnsafe(ref destination, 48);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExclusivePrefixSum(Vector512<float> fours, out Vector512<float> total)
    {
        Vector512<float> inPlace = Up(fours, 6) + Up(fours, 4) + Up(fours, 2);
        Vector512<float> places = fours + inPlace;
        places = Avx512F.Shuffle4x128(places, places, 0xFF);
        Vector512<float> before = UpInside(places, 4) + UpInside(places, 8) + UpInside(places, 12);
        total = Avx512F.Permute4x32(before + places, 0xFF);
        return before + inPlace;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExclusiveSuffixSum(Vector512<float> fours, out Vector512<float> total)
    {
        Vector512<float> inPlace = Down(fours, 2) + Down(fours, 4) + Down(fours, 6);
        Vector512<float> places = fours + inPlace;
        places = Avx512F.Shuffle4x128(places, places, 0);
        Vector512<float> after = DownInside(places, 4) + DownInside(places, 8) + DownInside(places, 12);
        total = Avx512F.Permute4x32(after + places, 0);
        return after + inPlace;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ReduceSum(Vector512<float> value) => Lanes256.ReduceSum(value.GetLower() + value.GetUpper());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ReduceMax(Vector512<float> value) => Lanes256.ReduceMax(Lanes256.Max(value.GetLower(), value.GetUpper()));

    /// <summary>The lanes moved up by (8 - <paramref name="kept"/>) times 64 bits, zeros below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Up(Vector512<float> value, [ConstantExpected] byte kept)
        => Avx512F.AlignRight64(value.AsInt64(), Vector512<long>.Zero, kept).AsSingle();

    /// <summary>The lanes moved down by <paramref name="moved"/> times 64 bits, zeros above.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Down(Vector512<float> value, [ConstantExpected] byte moved)
        => Avx512F.AlignRight64(Vector512<long>.Zero, value.AsInt64(), moved).AsSingle();

    /// <summary>The lanes moved, inside every 128 bits, up by <paramref name="bytes"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> UpInside(Vector512<float> value, [ConstantExpected] byte bytes)
        => Avx512BW.ShiftLeftLogical128BitLane(value.AsByte(), bytes).AsSingle();

    /// <summary>The lanes moved, inside every 128 bits, down by <paramref name="bytes"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> DownInside(Vector512<float> value, [ConstantExpected] byte bytes)
        => Avx512BW.ShiftRightLogical128BitLane(value.AsByte(), bytes).AsSingle();
}
