using System.Numerics;
using EmdGen.Validation;

namespace EmdGen.LightGbm.Data;

/// <summary>The checks of training data, and their texts: everything is refused before it reaches LightGBM.</summary>
internal static class DataChecks
{
    /// <summary>Checks features of rows, and returns how many rows there are.</summary>
    internal static int Features<T>(ReadOnlySpan<T> features, int featureCount, string name = "features")
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (featureCount < 1)
            throw new ArgumentOutOfRangeException(nameof(featureCount), Text($"There are {featureCount} features, but there must be 1 or more."));
        if (features.IsEmpty)
            throw new ArgumentException("There are no rows.", name);
        if (features.Length % featureCount != 0)
            throw new ArgumentException(Text($"{name} has {features.Length} values, which is no multiple of the {featureCount} features of a row."), name);
        for (int i = 0; i < features.Length; i++)
        {
            if (T.IsInfinity(features[i]))
                throw Value(name, i / featureCount, Text($"feature {i % featureCount}"), double.CreateSaturating(features[i]), "infinite");
        }

        return features.Length / featureCount;
    }

    /// <summary>Checks that there is one label a row, and that none is negative.</summary>
    internal static void Labels(ReadOnlySpan<int> labels, int rowCount)
    {
        if (labels.Length != rowCount)
            throw new ArgumentException(Text($"There are {labels.Length} labels, but {rowCount} rows."), nameof(labels));
        for (int row = 0; row < labels.Length; row++)
        {
            if (labels[row] < 0)
                throw new ArgumentException(Text($"Row {row} has label {labels[row]}, which is no class index."), nameof(labels));
        }
    }

    /// <summary>Checks that every row has a distribution over the same classes.</summary>
    internal static void Distributions(ReadOnlySpan<float> targets, int rowCount)
    {
        if (targets.Length % rowCount != 0 || targets.Length / rowCount < 2)
        {
            throw new ArgumentException(
                Text($"targets has {targets.Length} values, but must have as many as the {rowCount} rows times the classes, 2 or more."),
                nameof(targets));
        }

        TargetChecks.Check(targets, new BatchShape(rowCount, targets.Length / rowCount, 1));
    }

    /// <summary>Checks that every row has a weight, none is negative, and not all are 0.</summary>
    internal static void Weights(ReadOnlySpan<float> weights, int rowCount)
    {
        if (weights.Length != rowCount)
            throw new ArgumentException(Text($"There are {weights.Length} weights, but {rowCount} rows."), nameof(weights));
        for (int row = 0; row < weights.Length; row++)
        {
            if (!(weights[row] >= 0 && float.IsFinite(weights[row])))
                throw Value(nameof(weights), row, "weight", weights[row], "not finite or negative");
        }

        if (weights.IndexOfAnyExcept(0) < 0)
            throw new ArgumentException("All weights are 0.", nameof(weights));
    }

    /// <summary>Checks that a column holds categories: whole numbers from 0, or NaN.</summary>
    internal static void Categories(FeatureTable features, int column, string columnName)
    {
        for (int row = 0; row < features.RowCount; row++)
        {
            double value = features[row, column];
            if (!double.IsNaN(value) && !(value >= 0 && value <= int.MaxValue && double.IsInteger(value)))
                throw Value("features", row, $"categorical feature '{columnName}'", value, "no whole number from 0 to 2147483647, nor NaN");
        }
    }

    /// <summary>Checks that the labels, or the distributions, are of so many classes.</summary>
    internal static void Classes(RowTargets targets, int classCount, string name)
    {
        if (targets.Distributions is { } distributions)
        {
            int own = distributions.Length / targets.RowCount;
            if (own != classCount)
                throw new ArgumentException(Text($"The targets are distributions over {own} classes, but there are {classCount}."), name);
            return;
        }

        for (int row = 0; row < targets.Labels!.Length; row++)
        {
            int label = targets.Labels[row];
            if (label >= classCount)
                throw new ArgumentException(Text($"Row {row} has label {label}, which is no class index from 0 to {classCount - 1}."), name);
        }
    }

    internal static string Text(FormattableString text) => FormattableString.Invariant(text);

    private static ArgumentException Value(string name, int row, string what, double value, string problem)
        => new(Text($"Row {row} has {what} {value}, which is {problem}."), name);
}
