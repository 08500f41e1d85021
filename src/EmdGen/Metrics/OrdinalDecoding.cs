using EmdGen.Validation;

namespace EmdGen;

/// <summary>Turns predicted distributions over ordered classes into one class each.</summary>
public static class OrdinalDecoding
{
    /// <summary>The most probable class of every row, the lowest among equals: best for exact accuracy.</summary>
    /// <param name="probabilities">[N,C]: a predicted distribution per row.</param>
    /// <param name="classCount">C, 2 or more.</param>
    /// <param name="classes">[N]: receives a class index per row.</param>
    /// <exception cref="ArgumentException">
    /// The lengths do not fit, <paramref name="classes"/> overlaps the probabilities, or a row is no distribution: a probability is negative
    /// or not finite, or the sum is further from 1 than 0.001.
    /// </exception>
    public static void Argmax(ReadOnlySpan<float> probabilities, int classCount, Span<int> classes)
    {
        Check(probabilities, classCount, classes);
        for (int i = 0; i < classes.Length; i++)
            classes[i] = Argmax(probabilities.Slice(i * classCount, classCount));
    }

    /// <summary>
    /// The median of every row, the lowest class that has half of the row's mass at or below it: best for the mean absolute error. Where
    /// half lies between two classes within float32, rounding decides between the two, which are then equally good.
    /// </summary>
    /// <inheritdoc cref="Argmax(ReadOnlySpan{float}, int, Span{int})"/>
    public static void Median(ReadOnlySpan<float> probabilities, int classCount, Span<int> classes)
    {
        Check(probabilities, classCount, classes);
        for (int i = 0; i < classes.Length; i++)
            classes[i] = Median(probabilities.Slice(i * classCount, classCount));
    }

    private static int Argmax(ReadOnlySpan<float> distribution)
    {
        int best = 0;
        for (int i = 1; i < distribution.Length; i++)
            best = distribution[i] > distribution[best] ? i : best;
        return best;
    }

    private static int Median(ReadOnlySpan<float> distribution)
    {
        double total = 0;
        foreach (float probability in distribution)
            total += probability;
        int median = 0;
        for (double mass = distribution[0]; mass < total / 2; mass += distribution[median])
            median++;
        return median;
    }

    private static void Check(ReadOnlySpan<float> probabilities, int classCount, ReadOnlySpan<int> classes)
    {
        MetricChecks.ClassCount(classCount);
        MetricChecks.Distributions(probabilities, classes.Length, classCount);
        MetricChecks.Overlap(probabilities, classes, nameof(classes));
    }
}
