namespace EmdGen.Metrics.Sums;

/// <summary>
/// The edges of all equal bins that confidences can be counted in: the fractions i / b from 0 to 1 with b up to <see cref="MostBins"/>, a Farey
/// sequence. What lies between two neighbours lies in one bin, however many bins there are.
/// </summary>
internal static class ConfidenceEdges
{
    /// <summary>The most bins.</summary>
    internal const int MostBins = 100;

    // The edges lie at least 1 / (100 * 99) apart: a bucket of 2^-14 holds one at most.
    private const int BucketBits = 14;

    private static readonly (int Numerator, int Denominator)[] Upper = [.. UpperEdges()];
    private static readonly long[] UpperConfidences = Array.ConvertAll(Upper, edge => ((long)edge.Numerator << TopClass.ConfidenceBits) / edge.Denominator);
    private static readonly ushort[] FirstCells = [.. BucketCells()];

    /// <summary>The number of cells between neighbouring edges.</summary>
    internal static int CellCount => Upper.Length;

    /// <summary>The cell that holds a confidence: above the edge before, up to its own.</summary>
    /// <param name="confidence">In units of 2^-32; what is above 1 lies in the last cell.</param>
    internal static int CellOf(long confidence)
    {
        long inside = Math.Min(confidence, 1L << TopClass.ConfidenceBits);
        int cell = FirstCells[inside >> (TopClass.ConfidenceBits - BucketBits)];
        return cell + (UpperConfidences[cell] < inside ? 1 : 0);
    }

    /// <summary>The bin, from 0, of a cell: from above i / b to (i + 1) / b.</summary>
    internal static int BinOf(int cell, int binCount)
    {
        (int numerator, int denominator) = Upper[cell];
        return (((numerator * binCount) + denominator - 1) / denominator) - 1;
    }

    // Of neighbours a/b and c/d the next is (k c - a) / (k d - b), k the whole part of (n + b) / d (Graham, Knuth, Patashnik, "Concrete
    // Mathematics", exercise 4.61).
    private static IEnumerable<(int Numerator, int Denominator)> UpperEdges()
    {
        (int a, int b, int c, int d) = (0, 1, 1, MostBins);
        while (true)
        {
            yield return (c, d);
            if (c == d)
                yield break;
            int k = (MostBins + b) / d;
            (a, b, c, d) = (c, d, (k * c) - a, (k * d) - b);
        }
    }

    private static IEnumerable<ushort> BucketCells()
    {
        ushort cell = 0;
        for (long bucket = 0; bucket <= 1 << BucketBits; bucket++)
        {
            while (UpperConfidences[cell] < bucket << (TopClass.ConfidenceBits - BucketBits))
                cell++;
            yield return cell;
        }
    }
}
