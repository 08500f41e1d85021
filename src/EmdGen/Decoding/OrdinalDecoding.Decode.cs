using System.Buffers;
using EmdGen.Decoding;
using EmdGen.Numbers;
using EmdGen.Validation;

namespace EmdGen;

/// <content>Decoding by a rule that is chosen at run time, from logits too.</content>
public static partial class OrdinalDecoding
{
    /// <summary>Decodes every row by a rule.</summary>
    /// <remarks>
    /// Logits are taken through <see cref="Softmax"/>, a few rows at a time; the most probable class is the one with the largest logit. The rounded
    /// mean goes by the positions of a chain; a tree or a table has none, and its classes are taken by rank.
    /// </remarks>
    /// <param name="values">[N,C]: logits or distributions.</param>
    /// <param name="distance">The distances of C classes.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="input">What <paramref name="values"/> are.</param>
    /// <param name="classes">[N]: receives a class index per row.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rule or input.</exception>
    /// <exception cref="ArgumentException">
    /// The lengths do not fit, <paramref name="classes"/> overlaps the values, a row of probabilities is no distribution, or a row of logits holds
    /// NaN or infinity, or -infinity alone. Nothing was written.
    /// </exception>
    public static void Decode(ReadOnlySpan<float> values, GroundDistance distance, DecodingRule rule, EmdInput input, Span<int> classes)
    {
        ArgumentNullException.ThrowIfNull(distance);
        Decode(nameof(values), values, distance.ClassCount, distance, rule, input, classes);
    }

    /// <summary>Checks everything, and decodes.</summary>
    private static void Decode(
        string name,
        ReadOnlySpan<float> values,
        int classCount,
        GroundDistance? distance,
        DecodingRule rule,
        EmdInput input,
        Span<int> classes)
    {
        DecodingChecks.Rule(rule, hasDistance: distance is not null);
        DecodingChecks.Input(input);
        MetricChecks.Length(name, values.Length, classes.Length, classCount);
        DecodingChecks.Overlap<float, int>(name, values, classes, nameof(classes));
        if (input == EmdInput.Logits)
            LogitChecks.Rows(name, values, classCount);
        else
            Check(name, values, classCount, classes.Length);
        if (rule == DecodingRule.Argmax)
            Run(default(ArgmaxDecoder), values, classCount, classes);
        else if (rule == DecodingRule.Median)
            Decode(QuantileDecoder.Median, values, classCount, input, classes);
        else if (rule == DecodingRule.RoundedMean)
            Decode(new MeanDecoder(distance?.Positions), values, classCount, input, classes);
        else
            LeastDistance(values, distance!, input, classes);
    }

    /// <summary>Decodes checked rows, logits by way of their probabilities.</summary>
    private static void Decode<TDecoder>(in TDecoder decoder, ReadOnlySpan<float> values, int classCount, EmdInput input, Span<int> classes)
        where TDecoder : struct, IRowDecoder
    {
        if (input == EmdInput.Probabilities)
        {
            Run(decoder, values, classCount, classes);
            return;
        }

        using var softmax = new SoftmaxRows(classCount);
        float[] rented = ArrayPool<float>.Shared.Rent(softmax.Length);
        int rows = softmax.Length / classCount;
        for (int done = 0; done < classes.Length; done += rows)
        {
            Span<int> decoded = classes.Slice(done, Math.Min(rows, classes.Length - done));
            Span<float> probabilities = rented.AsSpan(0, decoded.Length * classCount);
            softmax.Run(values.Slice(done * classCount, probabilities.Length), probabilities);
            Run(decoder, probabilities, classCount, decoded);
        }

        ArrayPool<float>.Shared.Return(rented);
    }
}
