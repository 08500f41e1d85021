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
    internal static string Need(long count, string noun, int classCount)
        => FormattableString.Invariant($"{Of(count, noun)} of {classCount} classes {(count == 1 ? "needs" : "need")} {count * classCount}");
}
