namespace EmdGen.Decoding;

/// <summary>The lowest class with a part of the row's mass at or below it.</summary>
/// <param name="level">The part: above 0, and 1 at most.</param>
internal readonly struct QuantileDecoder(double level) : IRowDecoder
{
    /// <summary>
    /// The median. Of classes along a line it has the least expected distance too, whatever the spacings: a step up to the next class brings the
    /// mass at or below nearer by nothing and takes it further by the spacing, and the mass above the other way round.
    /// </summary>
    internal static QuantileDecoder Median => new(0.5);

    public int Decode(ReadOnlySpan<float> distribution)
    {
        // A tiny probability may be lost in a sum near 1, but all of the mass is all of it.
        if (level == 1)
            return distribution.LastIndexOfAnyExcept(0f);
        double bound = level * RowSums.InOrder(distribution);
        int quantile = 0;
        for (double mass = distribution[0]; mass < bound; mass += distribution[quantile])
            quantile++;
        return quantile;
    }
}
