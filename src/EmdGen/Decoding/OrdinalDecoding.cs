using EmdGen.Decoding;
using EmdGen.Kernels.Calls;
using EmdGen.Numbers;
using EmdGen.Validation;

namespace EmdGen;

/// <summary>
/// Turns predicted distributions over classes into one class each, or into a number or an interval. Which rule is best depends on what a wrong
/// prediction costs: the mode for exact hits, the median for absolute errors, the mean for squared ones, the class of least expected distance for
/// any ground distance.
/// </summary>
/// <remarks>
/// All but <see cref="Softmax"/> take rows that are distributions: no number is negative or not finite, and the sum is 1 within 0.001. A row's
/// result depends on that row alone; sums are taken in float64, in one order on every processor, and are related to the row's own sum.
/// </remarks>
public static partial class OrdinalDecoding
{
    private static void Run<TDecoder>(in TDecoder decoder, ReadOnlySpan<float> rows, int classCount, Span<int> classes)
        where TDecoder : struct, IRowDecoder
    {
        for (int i = 0; i < classes.Length; i++)
            classes[i] = decoder.Decode(rows.Slice(i * classCount, classCount));
    }

    private static void Check<T>(ReadOnlySpan<float> probabilities, int classCount, ReadOnlySpan<T> results, string name)
        where T : unmanaged
    {
        MetricChecks.ClassCount(classCount);
        Check(nameof(probabilities), probabilities, classCount, results.Length);
        MetricChecks.Overlap(probabilities, results, name);
    }

    private static void Check(string name, ReadOnlySpan<float> probabilities, int classCount, int rowCount)
    {
        MetricChecks.Length(name, probabilities.Length, rowCount, classCount);
        var shape = new BatchShape(rowCount, classCount, PositionCount: 1);
        DistributionScan.Check(UntypedSpan.Of(probabilities), NumberKind.Single, shape, DistributionRule.EveryRow(name));
    }
}
