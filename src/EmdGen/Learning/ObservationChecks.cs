using System.Numerics;
using EmdGen.Validation;

namespace EmdGen.Learning;

/// <summary>The checks of rows of features and their labels, before any is added.</summary>
internal static class ObservationChecks
{
    /// <exception cref="ArgumentException">The lengths do not fit, or a label is no class.</exception>
    internal static void Check<TLabel>(int featuresLength, ReadOnlySpan<TLabel> labels, int classCount, int featureCount)
        where TLabel : unmanaged, IBinaryInteger<TLabel>
    {
        long needed = (long)labels.Length * featureCount;
        if (featuresLength != needed)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"features has length {featuresLength}, but {Counted.Need(labels.Length, "label", Counted.Of(featureCount, "feature"), Counted.Invariant(needed))}."),
                "features");
        }

        _ = LabelChecks.SumOfWeights(labels, new BatchShape(labels.Length, classCount, PositionCount: 1), EmdOptions.Default, hasLosses: false);
    }
}
