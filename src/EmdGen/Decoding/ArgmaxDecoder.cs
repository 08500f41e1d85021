namespace EmdGen.Decoding;

/// <summary>The class of the largest number, the lowest among equals.</summary>
internal readonly struct ArgmaxDecoder : IRowDecoder
{
    public int Decode(ReadOnlySpan<float> distribution)
    {
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
