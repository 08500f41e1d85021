using EmdGen.Decoding;
using EmdGen.Structures;
using EmdGen.Validation;

namespace EmdGen;

/// <content>The class of least expected distance.</content>
public static partial class OrdinalDecoding
{
    /// <summary>
    /// The class of every row with the least expected distance to the true one, the lowest among equals: the class k with the least sum of
    /// p_j D_kj. It is best for the mean distance; on a chain it is the median, whatever the spacings.
    /// </summary>
    /// <remarks>
    /// The distances alone count, and neither a table's sensitivity and bias nor the exponent. The expectations are compared as float64 sums: where
    /// two classes are equal but for rounding, either may be taken. A row takes O(C) steps for a chain, as many as there are nodes for a tree, and
    /// C * C for a table.
    /// </remarks>
    /// <param name="probabilities">[N,C]: a predicted distribution per row.</param>
    /// <param name="distance">The distances of C classes.</param>
    /// <param name="classes">[N]: receives a class index per row.</param>
    /// <exception cref="ArgumentException">
    /// The lengths do not fit, <paramref name="classes"/> overlaps the probabilities, or a row is no distribution. Nothing was written.
    /// </exception>
    public static void LeastDistance(ReadOnlySpan<float> probabilities, GroundDistance distance, Span<int> classes)
    {
        ArgumentNullException.ThrowIfNull(distance);
        Check<int>(probabilities, distance.ClassCount, classes, nameof(classes));
        LeastDistance(probabilities, distance, EmdInput.Probabilities, classes);
    }

    /// <summary>Decodes checked rows.</summary>
    private static void LeastDistance(ReadOnlySpan<float> values, GroundDistance distance, EmdInput input, Span<int> classes)
    {
        switch (distance)
        {
            case TreeDistance tree:
                Decode(new TreeDecoder(tree), values, distance.ClassCount, input, classes);
                break;
            case TableDistance table:
                Decode(new TableDecoder(table), values, distance.ClassCount, input, classes);
                break;
            default:
                Decode(QuantileDecoder.Median, values, distance.ClassCount, input, classes);
                break;
        }
    }
}
