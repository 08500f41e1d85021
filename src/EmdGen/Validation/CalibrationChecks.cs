namespace EmdGen.Validation;

/// <summary>The checks that calibrations alone make of their arguments.</summary>
internal static class CalibrationChecks
{
    /// <summary>Checks that no label's logit is -infinity.</summary>
    internal static void Likelihoods(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, int classCount)
    {
        for (int row = 0; row < labels.Length; row++)
        {
            if (float.IsNegativeInfinity(logits[(row * classCount) + labels[row]]))
            {
                throw new ArgumentException(
                    FormattableString.Invariant(
                        $"Row {row} of logits has -Infinity for its label {labels[row]}, whose likelihood is 0 at every temperature."),
                    nameof(logits));
            }
        }
    }

    /// <summary>A share of rows, neither none nor all.</summary>
    internal static double Coverage(double coverage, string name)
        => coverage is > 0 and < 1 ? coverage : throw OutOfRange(name, coverage, "above 0 and below 1");

    /// <summary>Makes the exception without an actual value beside the text, which it would write in the current culture.</summary>
    internal static ArgumentOutOfRangeException OutOfRange(string name, object value, string expected)
        => new(name, FormattableString.Invariant($"{name} is {value}, but must be {expected}."));
}
