using System.Runtime.CompilerServices;

namespace EmdGen.Kernels.Lanes;

/// <content>One row, four numbers at a time.</content>
internal readonly partial struct LaneScalar
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadInterleaved4(ref float source, out float a, out float b, out float c, out float d)
        => LoadColumns4(ref source, 4, out a, out b, out c, out d);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreInterleaved4(ref float destination, float a, float b, float c, float d)
        => StoreColumns4(ref destination, 4, a, b, c, d);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ExclusivePrefixSum(float fours, out float total)
    {
        total = fours;
        return 0f;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ExclusiveSuffixSum(float fours, out float total) => ExclusivePrefixSum(fours, out total);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ReduceSum(float value) => value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ReduceMax(float value) => value;
}
