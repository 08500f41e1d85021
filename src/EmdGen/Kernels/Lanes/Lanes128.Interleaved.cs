using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace EmdGen.Kernels.Lanes;

/// <content>One row interleaved by fours: the lanes have the fours in order.</content>
internal readonly partial struct Lanes128
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadInterleaved4(
        ref float source, out Vector128<float> a, out Vector128<float> b, out Vector128<float> c, out Vector128<float> d)
        => LoadColumns4(ref source, 4, out a, out b, out c, out d);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreInterleaved4(
        ref float destination, Vector128<float> a, Vector128<float> b, Vector128<float> c, Vector128<float> d)
        => StoreColumns4(ref destination, 4, a, b, c, d);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ExclusivePrefixSum(Vector128<float> fours, out Vector128<float> total)
    {
        Vector128<float> before = Up(fours, 4, 3) + Up(fours, 8, 2) + Up(fours, 12, 1);
        Vector128<float> all = before + fours;
        total = Permute(all, all, 0xFF);
        return before;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ExclusiveSuffixSum(Vector128<float> fours, out Vector128<float> total)
    {
        Vector128<float> after = Down(fours, 4, 1) + Down(fours, 8, 2) + Down(fours, 12, 3);
        Vector128<float> all = after + fours;
        total = Permute(all, all, 0);
        return after;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ReduceSum(Vector128<float> value)
    {
        value += HighHalves(value, value);
        return value.ToScalar() + value.GetElement(1);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ReduceMax(Vector128<float> value)
    {
        value = Max(value, HighHalves(value, value));
        return Max(value, Permute(value, value, 0x55)).ToScalar();
    }

    /// <summary>The lanes moved up by <paramref name="bytes"/>, which leaves <paramref name="kept"/> of them; zeros below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Up(
        Vector128<float> value, [ConstantExpected] byte bytes, [ConstantExpected(Min = (byte)0, Max = (byte)3)] byte kept)
        => Sse2.IsSupported
            ? Sse2.ShiftLeftLogical128BitLane(value.AsByte(), bytes).AsSingle()
            : AdvSimd.ExtractVector128(Vector128<float>.Zero, value, kept);

    /// <summary>The lanes moved down by <paramref name="bytes"/>, which loses <paramref name="lost"/> of them; zeros above.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Down(
        Vector128<float> value, [ConstantExpected] byte bytes, [ConstantExpected(Min = (byte)0, Max = (byte)3)] byte lost)
        => Sse2.IsSupported
            ? Sse2.ShiftRightLogical128BitLane(value.AsByte(), bytes).AsSingle()
            : AdvSimd.ExtractVector128(value, Vector128<float>.Zero, lost);
}
