using System.Runtime.Intrinsics;

namespace EmdGen.Metrics.Distributions;

/// <summary>
/// What the distributions of some rows score, in shares: an array for each score, which holds all rows of the last block, whether or not they fill it.
/// </summary>
internal readonly struct RowScores
{
    private const int RightBit = 1, InfiniteBit = 2, TopBits = 2;

    private readonly long[] shares;
    private readonly int capacity;

    /// <param name="shares">Room for four times the rows.</param>
    /// <param name="capacity">The most rows, a multiple of a block's.</param>
    internal RowScores(long[] shares, int capacity) => (this.shares, this.capacity) = (shares, capacity);

    /// <summary>Ranked probability scores, of the C - 1 that is the worst.</summary>
    internal Span<long> Ranks => Plane(0);

    /// <summary>The same over positions, of the distance of the outermost classes; 0 without positions.</summary>
    internal Span<long> Positions => Plane(1);

    /// <summary>Minus the logarithms of the labels' probabilities, of 128; 0 where one is infinite.</summary>
    internal Span<long> Logarithms => Plane(2);

    /// <summary>The most probable classes: see <see cref="Confidence"/>, <see cref="IsRight"/>, <see cref="IsInfinite"/>.</summary>
    internal Span<long> Tops => Plane(3);

    /// <summary>The probability of a row's most probable class.</summary>
    internal static long Confidence(long top) => top >> TopBits;

    /// <summary>Whether that class is the label.</summary>
    internal static bool IsRight(long top) => (top & RightBit) != 0;

    /// <summary>Whether the label got no probability.</summary>
    internal static bool IsInfinite(long top) => (top & InfiniteBit) != 0;

    /// <summary>What <see cref="Tops"/> keeps of four rows.</summary>
    internal static Vector256<long> Top(Vector256<long> confidences, Vector256<long> areRight, Vector256<long> areInfinite)
        => Vector256.ShiftLeft(confidences, TopBits) | (areRight & Vector256.Create((long)RightBit)) | (areInfinite & Vector256.Create((long)InfiniteBit));

    private Span<long> Plane(int index) => shares.AsSpan(index * capacity, capacity);
}
