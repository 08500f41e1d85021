using EmdGen.Numbers;

namespace EmdGen.Validation;

/// <summary>The checks that calibrations make of their arguments, beside those of <see cref="MetricChecks"/>.</summary>
internal static class CalibrationChecks
{
    /// <summary>Checks the length and the values of [N,C] logits, of which -infinity is one: the class has the probability 0.</summary>
    internal static void Logits(ReadOnlySpan<float> logits, int rowCount, int classCount)
    {
        if (logits.Length != (long)rowCount * classCount)
            throw Invalid(nameof(logits), $"logits has length {logits.Length}, but {Counted.Need(rowCount, "row", classCount)}.");
        for (int row = 0; row < rowCount; row++)
            Row(logits.Slice(row * classCount, classCount), row);
    }

    /// <summary>The number of rows of [N,C] numbers.</summary>
    internal static int RowCount(ReadOnlySpan<float> logits, int classCount)
        => logits.Length % classCount == 0
            ? logits.Length / classCount
            : throw Invalid(nameof(logits), $"There {Counted.Are(logits.Length, "logit")}, which is no multiple of {classCount} classes.");

    /// <summary>Checks that no label's logit is -infinity.</summary>
    internal static void Likelihoods(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, int classCount)
    {
        for (int row = 0; row < labels.Length; row++)
        {
            if (logits[(row * classCount) + labels[row]] == float.NegativeInfinity)
                throw Invalid(nameof(logits), $"Row {row} of logits has -Infinity for its label {labels[row]}: no temperature makes that likely.");
        }
    }

    /// <summary>
    /// Checks the length and the place of [N,C] probabilities, which are written while logits are read: both may be one and the same span, but
    /// may not overlap otherwise.
    /// </summary>
    internal static void Probabilities(ReadOnlySpan<float> logits, ReadOnlySpan<float> probabilities)
    {
        if (probabilities.Length != logits.Length)
        {
            throw Invalid(
                nameof(probabilities), $"probabilities has length {probabilities.Length}, but there {Counted.Are(logits.Length, "logit")}.");
        }

        UntypedSpan read = UntypedSpan.Of(logits), written = UntypedSpan.Of(probabilities);
        if (read.Overlaps(written) && !read.BeginsWith(written))
            throw new ArgumentException("probabilities overlaps logits, but is not the same span, which is allowed.", nameof(probabilities));
    }

    /// <summary>Checks the length and the place of the ends of N intervals.</summary>
    internal static void Intervals(ReadOnlySpan<float> probabilities, ReadOnlySpan<int> first, ReadOnlySpan<int> last)
    {
        if (last.Length != first.Length)
            throw Invalid(nameof(last), $"last has length {last.Length}, but first {first.Length}.");
        MetricChecks.Overlap(probabilities, first, nameof(first));
        MetricChecks.Overlap(probabilities, last, nameof(last));
        if (first.Overlaps(last))
            throw new ArgumentException($"{nameof(last)} overlaps {nameof(first)}.", nameof(last));
    }

    /// <summary>A share of rows, neither none nor all.</summary>
    internal static double Coverage(double coverage, string name)
        => coverage is > 0 and < 1 ? coverage : throw OutOfRange(name, coverage, "above 0 and below 1");

    /// <summary>Makes the exception without an actual value beside the text, which it would write in the current culture.</summary>
    internal static ArgumentOutOfRangeException OutOfRange(string name, object value, string expected)
        => new(name, FormattableString.Invariant($"{name} is {value}, but must be {expected}."));

    private static void Row(ReadOnlySpan<float> logits, int row)
    {
        bool isPossible = false;
        for (int j = 0; j < logits.Length; j++)
        {
            if (float.IsNaN(logits[j]) || logits[j] == float.PositiveInfinity)
                throw Invalid(nameof(logits), $"Row {row} of logits has {logits[j]} for class {j}, but logits must be finite or -Infinity.");
            isPossible |= logits[j] != float.NegativeInfinity;
        }

        if (!isPossible)
            throw Invalid(nameof(logits), $"Row {row} of logits has -Infinity for every class.");
    }

    private static ArgumentException Invalid(string name, FormattableString text) => new(FormattableString.Invariant(text), name);
}
