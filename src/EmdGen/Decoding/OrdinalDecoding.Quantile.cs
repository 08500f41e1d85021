using EmdGen.Decoding;
using EmdGen.Validation;

namespace EmdGen;

/// <content>Median and other quantiles.</content>
public static partial class OrdinalDecoding
{
    /// <summary>
    /// The median of every row, the lowest class that has half of the row's mass at or below it: best for the mean absolute error, whose
    /// expectation no class has smaller. Where half lies between two classes within float32, rounding decides between the two, which are then
    /// equally good.
    /// </summary>
    /// <inheritdoc cref="Argmax(ReadOnlySpan{float}, int, Span{int})"/>
    public static void Median(ReadOnlySpan<float> probabilities, int classCount, Span<int> classes)
    {
        Check<int>(probabilities, classCount, classes, nameof(classes));
        Run(QuantileDecoder.Median, probabilities, classCount, classes);
    }

    /// <summary>
    /// A quantile of every row: the lowest class that has at least a part of the row's mass at or below it. It is best where a prediction that is
    /// one class too low costs level / (1 - level) times one that is as much too high. Level 0.5 is the median, 1 the last class that has any
    /// mass.
    /// </summary>
    /// <param name="probabilities">[N,C]: a predicted distribution per row.</param>
    /// <param name="classCount">C, 2 or more.</param>
    /// <param name="level">The part of the row's own sum: above 0, and 1 at most.</param>
    /// <param name="classes">[N]: receives a class index per row.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not above 0 and at most 1, or there are fewer than two classes.</exception>
    /// <inheritdoc cref="Argmax(ReadOnlySpan{float}, int, Span{int})" path="/exception"/>
    public static void Quantile(ReadOnlySpan<float> probabilities, int classCount, double level, Span<int> classes)
    {
        DecodingChecks.Part(nameof(level), level);
        Check<int>(probabilities, classCount, classes, nameof(classes));
        Run(new QuantileDecoder(level), probabilities, classCount, classes);
    }
}
