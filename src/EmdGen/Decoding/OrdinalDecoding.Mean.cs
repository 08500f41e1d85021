using EmdGen.Decoding;
using EmdGen.Validation;

namespace EmdGen;

/// <content>Means.</content>
public static partial class OrdinalDecoding
{
    /// <summary>The mean rank of every row, from 0 to C - 1: best for the mean squared error of ranks.</summary>
    /// <remarks>The mean is divided by the row's own sum, so that one of 0.9995 does not draw it towards 0.</remarks>
    /// <param name="probabilities">[N,C]: a predicted distribution per row.</param>
    /// <param name="classCount">C, 2 or more.</param>
    /// <param name="means">[N]: receives a number per row.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two classes.</exception>
    /// <exception cref="ArgumentException">
    /// The lengths do not fit, <paramref name="means"/> overlaps the probabilities, or a row is no distribution. Nothing was written.
    /// </exception>
    public static void Mean(ReadOnlySpan<float> probabilities, int classCount, Span<float> means)
    {
        Check<float>(probabilities, classCount, means, nameof(means));
        for (int i = 0; i < means.Length; i++)
            means[i] = (float)RowMean.OfRanks(probabilities.Slice(i * classCount, classCount));
    }

    /// <summary>The mean position of every row: best for the mean squared error of positions.</summary>
    /// <remarks>The mean is divided by the row's own sum, so that one of 0.9995 does not draw it towards 0.</remarks>
    /// <param name="probabilities">[N,C]: a predicted distribution per row.</param>
    /// <param name="positions">[C], two or more: the position of each class, finite and strictly increasing.</param>
    /// <param name="means">[N]: receives a number per row, in the unit of the positions.</param>
    /// <exception cref="ArgumentException">
    /// The lengths do not fit, <paramref name="means"/> overlaps the probabilities, a position is not finite or not above the one before, or a row
    /// is no distribution. Nothing was written.
    /// </exception>
    public static void Mean(ReadOnlySpan<float> probabilities, ReadOnlySpan<double> positions, Span<float> means)
    {
        DecodingChecks.Positions(positions);
        DecodingChecks.Overlap<double, float>(nameof(positions), positions, means, nameof(means));
        Check<float>(probabilities, positions.Length, means, nameof(means));
        for (int i = 0; i < means.Length; i++)
            means[i] = (float)RowMean.OfPositions(probabilities.Slice(i * positions.Length, positions.Length), positions);
    }

    /// <summary>
    /// The class of every row whose rank is nearest to the mean rank; half way between two, the lower. Among all classes it has the least expected
    /// squared error of ranks.
    /// </summary>
    /// <inheritdoc cref="Argmax(ReadOnlySpan{float}, int, Span{int})"/>
    public static void RoundedMean(ReadOnlySpan<float> probabilities, int classCount, Span<int> classes)
    {
        Check<int>(probabilities, classCount, classes, nameof(classes));
        Run(new MeanDecoder(null), probabilities, classCount, classes);
    }

    /// <summary>
    /// The class of every row whose position is nearest to the mean position; half way between two, the lower. Among all classes it has the least
    /// expected squared error of positions.
    /// </summary>
    /// <param name="probabilities">[N,C]: a predicted distribution per row.</param>
    /// <param name="positions">[C], two or more: the position of each class, finite and strictly increasing.</param>
    /// <param name="classes">[N]: receives a class index per row.</param>
    /// <exception cref="ArgumentException">
    /// The lengths do not fit, <paramref name="classes"/> overlaps the probabilities, a position is not finite or not above the one before, or a row
    /// is no distribution. Nothing was written.
    /// </exception>
    public static void RoundedMean(ReadOnlySpan<float> probabilities, ReadOnlySpan<double> positions, Span<int> classes)
    {
        DecodingChecks.Positions(positions);
        Check<int>(probabilities, positions.Length, classes, nameof(classes));
        Run(new MeanDecoder(positions.ToArray()), probabilities, positions.Length, classes);
    }
}
