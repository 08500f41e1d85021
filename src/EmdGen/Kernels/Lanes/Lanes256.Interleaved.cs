using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EmdGen.Kernels.Lanes;

/// <content>One row interleaved by fours: the lane at place p of half q has the four numbers from 4 (2p + q) on.</content>
internal readonly partial struct Lanes256
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadInterleaved4(
        ref float source, out Vector256<float> a, out Vector256<float> b, out Vector256<float> c, out Vector256<float> d)
    {
        a = Vector256.LoadUnsafe(ref source);
        b = Vector256.LoadUnsafe(ref source, 8);
        c = Vector256.LoadUnsafe(ref source, 16);
        d = Vector256.LoadUnsafe(ref source, 24);
        Transpose(ref a, ref b, ref c, ref d);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreInterleaved4(
        ref float destination, Vector256<float> a, Vector256<float> b, Vector256<float> c, Vector256<float> d)
    {
        Transpose(ref a, ref b, ref c, ref d);
        a.StoreUnsafe(ref destination);
        b.StoreUnsafe(ref destination, 8);
        c.StoreUnsafe(ref destination, 16);
        d.StoreUnsafe(ref destination, 24);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ExclusivePrefixSum(Vector256<float> fours, out Vector256<float> total)
    {
        // inPlace has zeros below and the lower half above; places then has the upper half's sums in both halves.
        Vector256<float> inPlace = Avx.Permute2x128(fours, fours, 0x08);
        Vector256<float> places = fours + inPlace;
        places = Avx.Permute2x128(places, places, 0x11);
        Vector256<float> before = Avx2.ShiftLeftLogical128BitLane(places.AsByte(), 4).AsSingle();
        before += Avx2.ShiftLeftLogical128BitLane(places.AsByte(), 8).AsSingle();
        before += Avx2.ShiftLeftLogical128BitLane(places.AsByte(), 12).AsSingle();
        total = Avx.Permute(before + places, 0xFF);
        return before + inPlace;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ExclusiveSuffixSum(Vector256<float> fours, out Vector256<float> total)
    {
        // inPlace has the upper half below and zeros above; places then has the lower half's sums in both halves.
        Vector256<float> inPlace = Avx.Permute2x128(fours, fours, 0x81);
        Vector256<float> places = fours + inPlace;
        places = Avx.Permute2x128(places, places, 0);
        Vector256<float> after = Avx2.ShiftRightLogical128BitLane(places.AsByte(), 4).AsSingle();
        after += Avx2.ShiftRightLogical128BitLane(places.AsByte(), 8).AsSingle();
        after += Avx2.ShiftRightLogical128BitLane(places.AsByte(), 12).AsSingle();
        total = Avx.Permute(after + places, 0);
        return after + inPlace;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ReduceSum(Vector256<float> value) => Lanes128.ReduceSum(value.GetLower() + value.GetUpper());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ReduceMax(Vector256<float> value) => Lanes128.ReduceMax(Lanes128.Max(value.GetLower(), value.GetUpper()));
}
