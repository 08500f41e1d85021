namespace EmdGen.Decoding;

/// <summary>The mean of a row, in float64. The division by the row's own sum leaves no bias where that is not quite 1.</summary>
internal static class RowMean
{
    internal static double OfRanks(ReadOnlySpan<float> distribution)
    {
        double sum = 0, total = 0;
        for (int j = 0; j < distribution.Length; j++)
        {
            double probability = distribution[j];
            total += probability;
            sum += probability * j;
        }

        return sum / total;
    }

    internal static double OfPositions(ReadOnlySpan<float> distribution, ReadOnlySpan<double> positions)
    {
        double sum = 0, total = 0;
        for (int j = 0; j < distribution.Length; j++)
        {
            double probability = distribution[j];
            total += probability;
            sum += probability * positions[j];
        }

        return sum / total;
    }
}
