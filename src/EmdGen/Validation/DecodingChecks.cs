using EmdGen.Numbers;

namespace EmdGen.Validation;

/// <summary>The checks that decodings alone make of their arguments.</summary>
internal static class DecodingChecks
{
    /// <summary>Checks a part of a row's mass.</summary>
    internal static void Part(string name, double part)
    {
        if (!(part > 0 && part <= 1))
            throw OutOfRange(name, $"The {name} is {part}, but must be above 0 and at most 1.");
    }

    /// <summary>Checks the positions of classes.</summary>
    internal static void Positions(ReadOnlySpan<double> positions)
    {
        if (positions.Length < 2)
            throw Invalid(nameof(positions), $"There {Counted.Are(positions.Length, "position")}, but there must be 2 or more.");
        for (int i = 0; i < positions.Length; i++)
        {
            if (!double.IsFinite(positions[i]))
                throw Invalid(nameof(positions), $"Position {i} is {positions[i]}, which is not finite.");
            if (i > 0 && positions[i] <= positions[i - 1])
            {
                throw Invalid(
                    nameof(positions), $"Position {i} is {positions[i]}, which is not above position {i - 1}, {positions[i - 1]}.");
            }
        }
    }

    /// <summary>Checks that numbers are rows of C.</summary>
    internal static void WholeRows(string name, int length, int classCount)
    {
        if (length % classCount != 0)
            throw Invalid(name, $"{name} has length {length}, which is no multiple of {classCount} classes.");
    }

    /// <summary>Probabilities may be written where the logits lie, but not beside.</summary>
    internal static void InPlace(ReadOnlySpan<float> logits, ReadOnlySpan<float> probabilities)
    {
        if (probabilities.Length != logits.Length)
        {
            throw Invalid(
                nameof(probabilities), $"probabilities has length {probabilities.Length}, but there {Counted.Are(logits.Length, "logit")}.");
        }

        UntypedSpan read = UntypedSpan.Of(logits), written = UntypedSpan.Of(probabilities);
        if (read.Overlaps(written) && !read.BeginsWith(written))
            throw Invalid(nameof(probabilities), $"probabilities overlaps logits, but is not the same span, which is allowed.");
    }

    /// <summary>What is called <paramref name="readName"/> is read while results are written: these may not overlap it.</summary>
    internal static void Overlap<TRead, TWritten>(
        string readName, ReadOnlySpan<TRead> read, ReadOnlySpan<TWritten> results, string name)
        where TRead : unmanaged
        where TWritten : unmanaged
    {
        if (UntypedSpan.Of(read).Overlaps(UntypedSpan.Of(results)))
            throw Invalid(name, $"{name} overlaps {readName}.");
    }

    /// <summary>Checks the two ends of intervals.</summary>
    internal static void Ends(ReadOnlySpan<int> first, ReadOnlySpan<int> last)
    {
        if (last.Length != first.Length)
            throw Invalid(nameof(last), $"last has length {last.Length}, but first has length {first.Length}.");
        Overlap(nameof(first), first, last, nameof(last));
    }

    /// <summary>Checks that there is such a rule, and that the classes have a distance if it needs one.</summary>
    internal static void Rule(DecodingRule rule, bool hasDistance)
    {
        if (rule is < DecodingRule.Argmax or > DecodingRule.LeastDistance)
            throw OutOfRange(nameof(rule), $"There is no rule {(int)rule}.");
        if (rule == DecodingRule.LeastDistance && !hasDistance)
        {
            throw Invalid(
                nameof(rule), $"The distances of these classes are learned at run time: {rule} needs the Decode that takes a distance.");
        }
    }

    /// <summary>Checks that there is such an input.</summary>
    internal static void Input(EmdInput input)
    {
        if (input is not (EmdInput.Logits or EmdInput.Probabilities))
            throw OutOfRange(nameof(input), $"There is no input {(int)input}.");
    }

    private static ArgumentException Invalid(string name, FormattableString text) => new(FormattableString.Invariant(text), name);

    // Made without an actual value beside the text, which would be written in the current culture.
    private static ArgumentOutOfRangeException OutOfRange(string name, FormattableString text)
        => new(name, FormattableString.Invariant(text));
}
