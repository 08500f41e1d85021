using EmdGen.Decoding;
using EmdGen.Validation;

namespace EmdGen;

/// <content>From logits to probabilities.</content>
public static partial class OrdinalDecoding
{
    /// <summary>
    /// The softmax of every row of logits: exp(z_j) over the sum of all of the row's. It is computed in float64 and rounded once, to within 0.501
    /// units in the last place of float32, tiny probabilities included, and is the same on every processor.
    /// </summary>
    /// <remarks>
    /// A logit of -infinity has the probability 0. A row that holds NaN or infinity, or -infinity alone, becomes a row of NaN, as in PyTorch.
    /// </remarks>
    /// <param name="logits">[N,C].</param>
    /// <param name="classCount">C, 2 or more.</param>
    /// <param name="probabilities">[N,C]: receives the probabilities. May be the logits' own span.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two classes.</exception>
    /// <exception cref="ArgumentException">
    /// The lengths do not fit, or <paramref name="probabilities"/> overlaps the logits without being the same span. Nothing was written.
    /// </exception>
    public static void Softmax(ReadOnlySpan<float> logits, int classCount, Span<float> probabilities)
    {
        MetricChecks.ClassCount(classCount);
        DecodingChecks.WholeRows(nameof(logits), logits.Length, classCount);
        DecodingChecks.InPlace(logits, probabilities);
        if (logits.IsEmpty)
            return;
        using var softmax = new SoftmaxRows(classCount);
        for (int done = 0; done < logits.Length;)
        {
            int length = Math.Min(softmax.Length, logits.Length - done);
            softmax.Run(logits.Slice(done, length), probabilities.Slice(done, length));
            done += length;
        }
    }
}
