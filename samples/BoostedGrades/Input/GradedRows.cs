using EmdGen.LightGbm;
using EmdGen.Samples.Input;

namespace BoostedGrades.Input;

/// <summary>All rows of a file.</summary>
/// <param name="Features">[N,F]: numbers, NaN where a value is missing.</param>
/// <param name="Categorical">The indices of the features without an order.</param>
/// <param name="Labels">[N]: class indices.</param>
/// <param name="Groups">[N]: which rows belong together, as numbers from 0; all of a group are in the same part of a split.</param>
internal sealed record GradedRows(float[] Features, int[] Categorical, int[] Labels, int[] Groups)
{
    /// <summary>N.</summary>
    internal int Count => Labels.Length;

    /// <summary>F.</summary>
    internal int FeatureCount => Features.Length / Count;

    /// <summary>Some of the rows.</summary>
    internal Part Select(int[] rows)
    {
        float[] features = RowSelection.Of(Features, FeatureCount, rows);
        int[] labels = Array.ConvertAll(rows, row => Labels[row]);
        return new Part(features, labels, BoosterData.FromRows(features, FeatureCount, labels).WithCategorical(Categorical));
    }
}
