using System.Numerics;
using EmdGen.Validation;

namespace EmdGen.Metrics.Sums;

/// <summary>What rows weigh together, in the units of a sum.</summary>
internal static class TotalWeight
{
    // Sums of shares stay below 2^127 then.
    private static Int128 Bound => Int128.One << (52 + RowWeight.FractionBits);

    /// <summary>The weight of the rows that are not ignored.</summary>
    internal static Int128 Of<TLabel>(ReadOnlySpan<float> weights, ReadOnlySpan<TLabel> labels, long? ignoreIndex, int counted)
        where TLabel : unmanaged, IBinaryInteger<TLabel>
    {
        if (weights.IsEmpty)
            return counted * RowWeight.One;
        Int128 sum = 0;
        // Behind the bound there is nothing to know, and more would not fit.
        for (int row = 0; row < weights.Length && sum < Bound; row++)
        {
            if (long.CreateTruncating(labels[row]) != ignoreIndex)
                sum += RowWeight.Of(weights[row]).Units;
        }

        return sum;
    }

    /// <summary>The sum of two.</summary>
    /// <exception cref="ArgumentException">It is 2^52 rows or more.</exception>
    internal static Int128 Together(Int128 a, Int128 b, string argument)
        => b < Bound && a < Bound - b ? a + b : throw ScoreChecks.TooHeavy(argument, RowWeight.ToRows(a) + RowWeight.ToRows(b));
}
