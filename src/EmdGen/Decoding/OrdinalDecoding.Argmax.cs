using EmdGen.Decoding;

namespace EmdGen;

/// <content>The mode.</content>
public static partial class OrdinalDecoding
{
    /// <summary>The most probable class of every row, the lowest among equals: best for exact accuracy.</summary>
    /// <param name="probabilities">[N,C]: a predicted distribution per row.</param>
    /// <param name="classCount">C, 2 or more.</param>
    /// <param name="classes">[N]: receives a class index per row.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two classes.</exception>
    /// <exception cref="ArgumentException">
    /// The lengths do not fit, <paramref name="classes"/> overlaps the probabilities, or a row is no distribution: a probability is negative
    /// or not finite, or the sum is further from 1 than 0.001. Nothing was written.
    /// </exception>
    public static void Argmax(ReadOnlySpan<float> probabilities, int classCount, Span<int> classes)
    {
        Check<int>(probabilities, classCount, classes, nameof(classes));
        Run(default(ArgmaxDecoder), probabilities, classCount, classes);
    }
}
