namespace EmdGen.Decoding;

/// <summary>The class of the largest number, the lowest among equals.</summary>
internal readonly struct ArgmaxDecoder : IRowDecoder
{
    /// <summary>From here on two looks at the row by vectors are faster than one at every number.</summary>
    private const int ClassesThatPayForVectors = 32;

    public int Decode(ReadOnlySpan<float> distribution)
    {
        if (distribution.Length >= ClassesThatPayForVectors)
            return RowMax.IndexOf(distribution, RowMax.Of(distribution));
        int best = 0;
        float largest = distribution[0];
        for (int i = 1; i < distribution.Length; i++)
        {
            bool isLarger = distribution[i] > largest;
            best = isLarger ? i : best;
            largest = isLarger ? distribution[i] : largest;
        }

        return best;
    }
}
