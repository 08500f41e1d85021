namespace EmdGen.Decoding;

/// <summary>The fewest neighbouring classes that hold a part of a row's mass.</summary>
internal static class RowInterval
{
    /// <summary>The shortest interval; among equals the one with the most mass, and then the lowest.</summary>
    /// <param name="distribution">[C].</param>
    /// <param name="part">The part of the row's mass: above 0, and 1 at most.</param>
    internal static (int First, int Last) Of(ReadOnlySpan<float> distribution, double part)
    {
        if (part == 1)
            return (distribution.IndexOfAnyExcept(0f), distribution.LastIndexOfAnyExcept(0f));
        double bound = part * RowSums.InOrder(distribution), mass = 0, mostMass = 0;
        (int First, int Last) best = (0, distribution.Length - 1);
        for (int first = 0, last = 0; last < distribution.Length; last++)
        {
            mass += distribution[last];
            if (mass < bound)
                continue;

            // The shortest interval that ends here begins as high as its mass allows.
            for (; first < last && mass - distribution[first] >= bound; first++)
                mass -= distribution[first];
            int longer = (last - first) - (best.Last - best.First);
            if (longer < 0 || (longer == 0 && mass > mostMass))
                (best, mostMass) = ((first, last), mass);
        }

        return best;
    }
}
