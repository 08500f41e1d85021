namespace EmdGen.Transport;

/// <summary>Distributions as whole numbers of 2^-60 that sum to 1 exactly, so that flows are exact and a tie is a tie.</summary>
internal static class Masses
{
    /// <summary>The integer that stands for all of the mass.</summary>
    internal const long One = 1L << 60;

    /// <summary>
    /// Divides by the sum, rounds, and lets the largest mass take what is left over: at most (C + 1) 2^-53, nearly all of it from the
    /// roundings within the sum.
    /// </summary>
    /// <param name="values">[C]: finite, not negative.</param>
    /// <param name="sum">Their sum in float64, above 0.</param>
    /// <param name="masses">[C].</param>
    internal static void Balance(ReadOnlySpan<double> values, double sum, Span<long> masses)
    {
        int largest = 0;
        long rest = One;
        for (int j = 0; j < values.Length; j++)
        {
            masses[j] = (long)Math.Round(values[j] / sum * One);
            rest -= masses[j];
            if (values[j] > values[largest])
                largest = j;
        }

        masses[largest] += rest;
    }
}
