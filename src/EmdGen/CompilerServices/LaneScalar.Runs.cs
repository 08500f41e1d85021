using System.Runtime.CompilerServices;

namespace EmdGen.CompilerServices;

/// <content>One run of one row.</content>
public readonly partial struct LaneScalar
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadRuns(ref float source, out float a, out float b, out float c, out float d)
        => LoadColumns4(ref source, 4, out a, out b, out c, out d);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreRuns(ref float destination, float a, float b, float c, float d)
        => StoreColumns4(ref destination, 4, a, b, c, d);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SumBefore(float runs, out float total)
    {
        total = runs;
        return 0f;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SumAfter(float runs, out float total) => SumBefore(runs, out total);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SumOfLanes(float value) => value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float LargestLane(float value) => value;
}
