namespace EmdGen.Structures.Csv;

/// <summary>What a file holds, as messages quote it.</summary>
internal static class CsvText
{
    private const int LongestQuote = 60;

    /// <summary>A field in quotes, its beginning alone where it is long.</summary>
    internal static string Quoted(string? field)
        => $"'{(field is { Length: > LongestQuote } ? field.Substring(0, LongestQuote) + "..." : field)}'";
}
