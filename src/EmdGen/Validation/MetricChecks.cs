namespace EmdGen.Validation;

/// <summary>The checks that metrics and decodings make of their arguments.</summary>
internal static class MetricChecks
{
    internal static void ClassCount(int classCount)
    {
        if (classCount < 2)
            throw new ArgumentOutOfRangeException(nameof(classCount), classCount, "There must be two classes or more.");
    }

    /// <summary>Checks predicted and true classes; the number of classes need not be known.</summary>
    internal static void Classes(ReadOnlySpan<int> predictions, ReadOnlySpan<int> labels)
    {
        ScoreChecks.Predictions(predictions.Length, labels.Length);
        Classes(nameof(predictions), predictions);
        Classes(nameof(labels), labels);
    }

    internal static void Labels(ReadOnlySpan<int> labels, int classCount) => ScoreChecks.Labels(labels, classCount, ignoreIndex: null);

    /// <summary>Checks the length and the values of [N,C] distributions.</summary>
    internal static void Distributions(ReadOnlySpan<float> probabilities, int rowCount, int classCount)
    {
        Length(nameof(probabilities), probabilities.Length, rowCount, classCount);
        TargetChecks.Check(probabilities, new BatchShape(rowCount, classCount, PositionCount: 1), name: nameof(probabilities));
    }

    /// <summary>Checks the values of one row.</summary>
    internal static void Distribution(ReadOnlySpan<float> probabilities, int row, int classCount)
        => DistributionChecks.Check<float, WideReader<float>>(
            probabilities,
            new BatchShape(probabilities.Length / classCount, classCount, PositionCount: 1),
            row,
            row + 1,
            DistributionRule.EveryRow(nameof(probabilities)));

    /// <summary>Checks the length of an [N,C] argument.</summary>
    internal static void Length(string name, int length, int rowCount, int classCount)
    {
        if (length != (long)rowCount * classCount)
            throw Invalid(name, $"{name} has length {length}, but {Counted.Need(rowCount, "row", classCount)}.");
    }

    /// <summary>Probabilities are read while results are written: these may not overlap them.</summary>
    internal static void Overlap<T>(ReadOnlySpan<float> probabilities, ReadOnlySpan<T> results, string name)
        where T : unmanaged
        => DecodingChecks.Overlap(nameof(probabilities), probabilities, results, name);

    private static void Classes(string name, ReadOnlySpan<int> classes)
    {
        for (int row = 0; row < classes.Length; row++)
        {
            if (classes[row] < 0)
                throw Invalid(name, $"Row {row} of {name} is {classes[row]}, but a class index is not negative.");
        }
    }

    private static ArgumentException Invalid(string name, FormattableString text) => new(FormattableString.Invariant(text), name);
}
