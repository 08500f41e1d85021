namespace EmdGen.LightGbm.Data;

/// <summary>What the rows are to be predicted as: a class index or a distribution each.</summary>
internal sealed class RowTargets
{
    private RowTargets(int[]? labels, float[]? distributions, int rowCount)
        => (Labels, Distributions, RowCount) = (labels, distributions, rowCount);

    /// <summary>[N]; null where the rows have distributions.</summary>
    internal int[]? Labels { get; }

    /// <summary>[N,C]; null where the rows have labels.</summary>
    internal float[]? Distributions { get; }

    internal int RowCount { get; }

    internal static RowTargets Of(ReadOnlySpan<int> labels) => new(labels.ToArray(), null, labels.Length);

    internal static RowTargets OfDistributions(ReadOnlySpan<float> targets, int rowCount) => new(null, targets.ToArray(), rowCount);
}
