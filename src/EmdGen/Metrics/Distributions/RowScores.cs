using EmdGen.Metrics.Sums;

namespace EmdGen.Metrics.Distributions;

/// <summary>
/// What the distributions of some rows score, in shares: an array for each score, which holds all rows of the last block, whether or not they fill it.
/// </summary>
internal readonly struct RowScores
{
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

    /// <summary>The most probable classes, as <see cref="TopClass"/> keeps them.</summary>
    internal Span<long> Tops => Plane(3);

    private Span<long> Plane(int index) => shares.AsSpan(index * capacity, capacity);
}
