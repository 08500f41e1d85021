using EmdGen.Decoding;
using EmdGen.Validation;

namespace EmdGen;

/// <content>Intervals.</content>
public static partial class OrdinalDecoding
{
    /// <summary>
    /// The fewest neighbouring classes of every row that hold a part of its mass; among equally few those with the most mass, and then the lowest.
    /// The part 1 takes every class with a probability that is not 0.
    /// </summary>
    /// <remarks>
    /// How often such an interval holds the truth depends on how good the probabilities are: the part is a promise of the model, and not a coverage.
    /// </remarks>
    /// <param name="probabilities">[N,C]: a predicted distribution per row.</param>
    /// <param name="classCount">C, 2 or more.</param>
    /// <param name="mass">The part of the row's own sum: above 0, and 1 at most.</param>
    /// <param name="first">[N]: receives the lowest class of each row's interval.</param>
    /// <param name="last">[N]: receives the highest class of each row's interval, which belongs to it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The mass is not above 0 and at most 1, or there are fewer than two classes.</exception>
    /// <exception cref="ArgumentException">
    /// The lengths do not fit, what is written overlaps the probabilities or each other, or a row is no distribution. Nothing was written.
    /// </exception>
    public static void ShortestInterval(
        ReadOnlySpan<float> probabilities, int classCount, double mass, Span<int> first, Span<int> last)
    {
        DecodingChecks.Part(nameof(mass), mass);
        Check<int>(probabilities, classCount, first, nameof(first));
        MetricChecks.Overlap(probabilities, last, nameof(last));
        DecodingChecks.Ends(first, last);
        for (int i = 0; i < first.Length; i++)
            (first[i], last[i]) = RowInterval.Of(probabilities.Slice(i * classCount, classCount), mass);
    }
}
