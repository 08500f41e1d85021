namespace EmdGen.Structures.Csv;

/// <summary>The rule for a distance in a table.</summary>
internal static class TableEntries
{
    /// <summary>The problem of an entry; null where it is fine.</summary>
    internal static string? Problem(double value, int predicted, int actual)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
            return FormattableString.Invariant($"{value}, which is not finite");
        if (value < 0)
            return FormattableString.Invariant($"{value}, which is negative");
        if (float.IsInfinity((float)value))
            return FormattableString.Invariant($"{value}, which is more than a float32 can hold");
        return predicted == actual && value != 0
            ? FormattableString.Invariant($"{value}, but the distance of a class to itself is 0")
            : null;
    }
}
