using System.Numerics;

namespace EmdGen.Metrics;

/// <summary>The ranked probability score of one row.</summary>
internal static class RankedProbability
{
    /// <summary>
    /// The sum over borders between classes of the squared mass on the wrong side. Below the label that is the mass up to there, above it the mass
    /// beyond: summed from its own end, neither cancels.
    /// </summary>
    /// <param name="masses">[C]: probabilities, or softmax numerators, whose score is the square of their sum times as large.</param>
    /// <param name="label">The true class.</param>
    internal static double OfRow<T>(ReadOnlySpan<T> masses, int label)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double sum = 0, mass = 0;
        for (int j = 0; j < label; j++)
        {
            mass += double.CreateTruncating(masses[j]);
            sum += mass * mass;
        }

        mass = 0;
        for (int j = masses.Length - 1; j > label; j--)
        {
            mass += double.CreateTruncating(masses[j]);
            sum += mass * mass;
        }

        return sum;
    }
}
