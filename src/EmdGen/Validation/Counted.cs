using System.Globalization;

namespace EmdGen.Validation;

/// <summary>Numbers of things in texts: one is no plural.</summary>
internal static class Counted
{
    /// <summary>"1 row", "2 rows".</summary>
    /// <param name="count">How many.</param>
    /// <param name="noun">One of them.</param>
    /// <param name="plural">Several, where that is not the noun with an s.</param>
    internal static string Of(long count, string noun, string? plural = null)
        => FormattableString.Invariant($"{count} {(count == 1 ? noun : plural ?? noun + "s")}");

    /// <summary>"is 1 row", "are 2 rows".</summary>
    /// <inheritdoc cref="Of"/>
    internal static string Are(long count, string noun, string? plural = null) => (count == 1 ? "is " : "are ") + Of(count, noun, plural);

    /// <summary>"1 row of 5 classes needs 5", "2 rows of 5 classes need 10".</summary>
    /// <param name="count">How many.</param>
    /// <param name="noun">One of them.</param>
    /// <param name="classCount">C.</param>
    internal static string Need(int count, string noun, int classCount)
        => Need(count, noun, Of(classCount, "class", "classes"), Invariant((long)count * classCount));

    /// <summary>"1 label of 2 features needs 2", "2 labels of 1 feature need 2".</summary>
    /// <param name="count">How many.</param>
    /// <param name="noun">One of them.</param>
    /// <param name="parts">What each of them has.</param>
    /// <param name="needed">How many parts they have together: in words, so that numbers of 128 bits cost those alone who need them.</param>
    internal static string Need(long count, string noun, string parts, string needed)
        => Of(count, noun) + " of " + parts + (count == 1 ? " needs " : " need ") + needed;

    /// <summary>A number in words that do not depend on the culture.</summary>
    internal static string Invariant(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
