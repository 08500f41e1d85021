namespace EmdGen.Decoding;

/// <summary>The class nearest to the mean; half way between two, the lower.</summary>
/// <param name="positions">[C], increasing; null for the ranks 0 to C - 1.</param>
internal readonly struct MeanDecoder(double[]? positions) : IRowDecoder
{
    public int Decode(ReadOnlySpan<float> distribution)
    {
        if (positions is null)
            return Math.Clamp((int)Math.Ceiling(RowMean.OfRanks(distribution) - 0.5), 0, distribution.Length - 1);
        double mean = RowMean.OfPositions(distribution, positions);
        int above = positions.AsSpan().BinarySearch(mean);
        if (above >= 0)
            return above;
        above = Math.Clamp(~above, 1, positions.Length - 1);
        return mean - positions[above - 1] <= positions[above] - mean ? above - 1 : above;
    }
}
