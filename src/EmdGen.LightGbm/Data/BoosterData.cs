using EmdGen.LightGbm.Data;

namespace EmdGen.LightGbm;

/// <summary>
/// Rows of features with what they are to be predicted as. Immutable: it keeps a copy of what it is given, and any number of trainings may use it
/// at once.
/// </summary>
public sealed partial class BoosterData
{
    private readonly FeatureTable features;

    private BoosterData(FeatureTable features, RowTargets targets)
    {
        this.features = features;
        Targets = targets;
        FeatureNames = Data.FeatureNames.Numbered(features.ColumnCount);
        CategoricalFeatures = [];
        CategoryNames = new string[features.ColumnCount][];
    }

    private BoosterData(BoosterData other)
    {
        (features, Targets, Weights) = (other.features, other.Targets, other.Weights);
        (FeatureNames, CategoricalFeatures, CategoryNames) = (other.FeatureNames, other.CategoricalFeatures, other.CategoryNames);
    }

    /// <summary>N.</summary>
    public int RowCount => features.RowCount;

    /// <summary>F.</summary>
    public int FeatureCount => features.ColumnCount;

    /// <summary>[F]: the names of the features; Column_0, Column_1 and so on where none were given.</summary>
    public IReadOnlyList<string> FeatureNames { get; private init; }

    /// <summary>The indices of the features whose numbers are categories without an order, ascending.</summary>
    public IReadOnlyList<int> CategoricalFeatures { get; private init; }

    /// <summary>[N]: a weight per row; empty where all are 1.</summary>
    public ReadOnlyMemory<float> Weights { get; private init; }

    /// <summary>[N]: the class indices; empty where the rows have distributions.</summary>
    public ReadOnlyMemory<int> Labels => Targets.Labels;

    internal FeatureTable Features => features;

    internal RowTargets Targets { get; }

    /// <summary>Rows with a class index each.</summary>
    /// <param name="features">[N,F]: finite numbers, NaN where a value is missing.</param>
    /// <param name="featureCount">F, 1 or more.</param>
    /// <param name="labels">[N]: class indices from 0.</param>
    /// <exception cref="ArgumentException">There are no rows, the lengths do not fit, a feature is infinite, or a label negative.</exception>
    public static BoosterData FromRows(ReadOnlySpan<float> features, int featureCount, ReadOnlySpan<int> labels)
    {
        DataChecks.Labels(labels, DataChecks.Features(features, featureCount));
        return new BoosterData(new FeatureTable(features.ToArray(), featureCount), RowTargets.Of(labels));
    }

    /// <inheritdoc cref="FromRows(ReadOnlySpan{float}, int, ReadOnlySpan{int})"/>
    public static BoosterData FromRows(ReadOnlySpan<double> features, int featureCount, ReadOnlySpan<int> labels)
    {
        DataChecks.Labels(labels, DataChecks.Features(features, featureCount));
        return new BoosterData(new FeatureTable(features.ToArray(), featureCount), RowTargets.Of(labels));
    }

    /// <summary>Rows with a distribution over the classes each.</summary>
    /// <param name="features">[N,F]: finite numbers, NaN where a value is missing.</param>
    /// <param name="featureCount">F, 1 or more.</param>
    /// <param name="targets">[N,C]: not negative, each row summing to 1 within 1e-3.</param>
    /// <exception cref="ArgumentException">
    /// There are no rows, the lengths do not fit, a feature is infinite, or a row of the targets is no distribution.
    /// </exception>
    public static BoosterData FromRows(ReadOnlySpan<float> features, int featureCount, ReadOnlySpan<float> targets)
    {
        int rows = DataChecks.Features(features, featureCount);
        DataChecks.Distributions(targets, rows);
        return new BoosterData(new FeatureTable(features.ToArray(), featureCount), RowTargets.OfDistributions(targets, rows));
    }

    /// <inheritdoc cref="FromRows(ReadOnlySpan{float}, int, ReadOnlySpan{float})"/>
    public static BoosterData FromRows(ReadOnlySpan<double> features, int featureCount, ReadOnlySpan<float> targets)
    {
        int rows = DataChecks.Features(features, featureCount);
        DataChecks.Distributions(targets, rows);
        return new BoosterData(new FeatureTable(features.ToArray(), featureCount), RowTargets.OfDistributions(targets, rows));
    }

    /// <summary>Columns of equal length, with a class index per row.</summary>
    /// <param name="columns">[F][N]: finite numbers, NaN where a value is missing.</param>
    /// <param name="labels">[N]: class indices from 0.</param>
    /// <exception cref="ArgumentException">There are no rows, the lengths do not fit, a feature is infinite, or a label negative.</exception>
    public static BoosterData FromColumns(IReadOnlyList<float[]> columns, ReadOnlySpan<int> labels)
        => FromRows(FeatureColumns.ToRows(columns), columns.Count, labels);

    /// <inheritdoc cref="FromColumns(IReadOnlyList{float[]}, ReadOnlySpan{int})"/>
    public static BoosterData FromColumns(IReadOnlyList<double[]> columns, ReadOnlySpan<int> labels)
        => FromRows(FeatureColumns.ToRows(columns), columns.Count, labels);

    /// <summary>The same rows, with names for the features.</summary>
    /// <param name="names">[F]: none empty, no two equal. LightGBM sees an underscore in place of a character that it refuses.</param>
    /// <exception cref="ArgumentException">There are not as many names as features, or one is empty or given twice.</exception>
    public BoosterData WithFeatureNames(IReadOnlyList<string> names)
        => new(this) { FeatureNames = Data.FeatureNames.Checked(names, FeatureCount) };

    /// <summary>The same rows, with these features and no others as categories: numbers without an order, whole and from 0.</summary>
    /// <param name="indices">Feature indices.</param>
    /// <exception cref="ArgumentException">An index is no feature, or a value of one is no category.</exception>
    public BoosterData WithCategorical(params ReadOnlySpan<int> indices)
    {
        int[] sorted = indices.ToArray();
        foreach (int index in sorted)
        {
            if ((uint)index >= (uint)FeatureCount)
                throw new ArgumentOutOfRangeException(nameof(indices), DataChecks.Text($"{index} is no feature index from 0 to {FeatureCount - 1}."));
            DataChecks.Categories(features, index, FeatureNames[index]);
        }

        return new BoosterData(this) { CategoricalFeatures = [.. sorted.Distinct().Order()] };
    }

    /// <summary>The same rows, with these features and no others as categories: numbers without an order, whole and from 0.</summary>
    /// <param name="names">Names of features.</param>
    /// <exception cref="ArgumentException">A name is that of no feature, or a value of one is no category.</exception>
    public BoosterData WithCategorical(params ReadOnlySpan<string> names)
    {
        var indices = new int[names.Length];
        for (int i = 0; i < indices.Length; i++)
        {
            indices[i] = Data.FeatureNames.IndexOf(FeatureNames, names[i]);
            if (indices[i] < 0)
                throw new ArgumentException($"There is no feature '{names[i]}', only {string.Join(", ", FeatureNames)}.", nameof(names));
        }

        return WithCategorical(indices);
    }

    /// <summary>The same rows, with a weight each, which multiplies the row's loss; rows are counted without it, as in a leaf.</summary>
    /// <param name="weights">[N]: finite, not negative, and not all 0.</param>
    /// <exception cref="ArgumentException">There are not as many weights as rows, one is negative or not finite, or all are 0.</exception>
    public BoosterData WithWeights(ReadOnlySpan<float> weights)
    {
        DataChecks.Weights(weights, RowCount);
        return new BoosterData(this) { Weights = weights.ToArray() };
    }
}
