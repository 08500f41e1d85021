using System.Numerics;

namespace EmdGen.Validation;

/// <summary>The checks that scores make of the rows that are added. Rows with the ignore index may hold anything beside it.</summary>
internal static class ScoreChecks
{
    /// <summary>The largest weight of a row, 2^30.</summary>
    internal const float LargestWeight = 1 << 30;

    internal static void ClassNames(IReadOnlyList<string> classNames, int classCount)
    {
        if (classNames.Count != classCount)
        {
            throw Invalid(
                nameof(classNames), $"There {Counted.Are(classNames.Count, "name")}, but {Counted.Of(classCount, "class", "classes")}.");
        }

        for (int i = 0; i < classCount; i++)
        {
            if (classNames[i] is null)
                throw Invalid(nameof(classNames), $"The name of class {i} is null.");
        }
    }

    /// <summary>Checks the number of predicted classes.</summary>
    internal static void Predictions(int length, int rowCount)
    {
        if (length != rowCount)
            throw Invalid("predictions", $"predictions has length {length}, but there {Counted.Are(rowCount, "label")}.");
    }

    /// <summary>Checks the true classes of rows; returns how many count.</summary>
    internal static int Labels<TLabel>(ReadOnlySpan<TLabel> labels, int classCount, long? ignoreIndex)
        where TLabel : unmanaged, IBinaryInteger<TLabel>
    {
        bool ignores = ignoreIndex.HasValue;
        long ignored = ignoreIndex.GetValueOrDefault();
        int counted = 0;
        for (int row = 0; row < labels.Length; row++)
        {
            long label = long.CreateTruncating(labels[row]);
            if (ignores && label == ignored)
                continue;
            if ((ulong)label >= (ulong)classCount)
            {
                throw Invalid(
                    nameof(labels),
                    $"Row {row} of labels is {label}, which is no class index from 0 to {classCount - 1}{Ignored(ignoreIndex)}.");
            }

            counted++;
        }

        return counted;
    }

    /// <summary>Checks predicted classes.</summary>
    internal static void Classes<TLabel>(ReadOnlySpan<int> predictions, ReadOnlySpan<TLabel> labels, int classCount, long? ignoreIndex)
        where TLabel : unmanaged, IBinaryInteger<TLabel>
    {
        for (int row = 0; row < predictions.Length; row++)
        {
            if ((uint)predictions[row] >= (uint)classCount && long.CreateTruncating(labels[row]) != ignoreIndex)
            {
                throw Invalid(
                    nameof(predictions), $"Row {row} of predictions is {predictions[row]}, which is no class index from 0 to {classCount - 1}.");
            }
        }
    }

    /// <summary>Checks the weights of rows: as many as rows or none.</summary>
    internal static void Weights<TLabel>(ReadOnlySpan<float> weights, ReadOnlySpan<TLabel> labels, long? ignoreIndex)
        where TLabel : unmanaged, IBinaryInteger<TLabel>
    {
        if (weights.IsEmpty)
            return;
        if (weights.Length != labels.Length)
            throw Invalid(nameof(weights), $"weights has length {weights.Length}, but there {Counted.Are(labels.Length, "label")}.");
        for (int row = 0; row < weights.Length; row++)
        {
            if (!(weights[row] >= 0 && weights[row] <= LargestWeight) && long.CreateTruncating(labels[row]) != ignoreIndex)
                throw Invalid(nameof(weights), $"Row {row} of weights is {weights[row]}, but a weight is from 0 to {(int)LargestWeight}.");
        }
    }

    /// <summary>Refuses rows that would make all rows weigh too much.</summary>
    internal static ArgumentException TooHeavy(string argument, double total)
        => Invalid(argument, $"All rows together would weigh {total}, but 2^52 is too much for the sums.");

    private static string Ignored(long? ignoreIndex)
        => ignoreIndex is { } index ? FormattableString.Invariant($", nor the ignore index {index}") : "";

    private static ArgumentException Invalid(string name, FormattableString text) => new(FormattableString.Invariant(text), name);
}
