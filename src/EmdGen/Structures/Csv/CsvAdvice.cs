namespace EmdGen.Structures.Csv;

/// <summary>Guesses what makes a text no table of comma-separated values, where spreadsheets save tables in other forms.</summary>
internal static class CsvAdvice
{
    private const string Expected = "but fields are parted by commas, and numbers have a point before their decimals.";

    /// <summary>A sentence to add to a problem; empty where nothing is to be guessed.</summary>
    /// <param name="first">The first line that is not blank.</param>
    /// <param name="last">The last line that was read.</param>
    internal static string For(string first, string last)
    {
        string start = first.Trim();
        if (start.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
            return $"A line like {CsvText.Quoted(start)} is for spreadsheets alone: they take any separator, {Expected}";
        if (ArePartedBy(';', first, last))
            return "The lines look parted by semicolons, " + Expected;
        if (ArePartedBy('\t', first, last))
            return "The lines look parted by tabs, " + Expected;
        return EndsWithComma(first) || EndsWithComma(last) ? "After a comma at the end of a line there is one more field, which is empty." : "";
    }

    /// <summary>A line of names may have one field less than the others: none for the corner.</summary>
    private static bool ArePartedBy(char separator, string first, string last)
        => Parts(first, separator) is > 0 and var names && Parts(last, separator) - names is 0 or 1;

    /// <summary>How often a letter stands where it may part fields: one beside a comma is space around a field.</summary>
    private static int Parts(string line, char separator)
    {
        int count = 0;
        for (int i = line.IndexOf(separator); i >= 0; i = line.IndexOf(separator, i + 1))
        {
            bool isBesideComma = (i > 0 && line[i - 1] == ',') || (i + 1 < line.Length && line[i + 1] == ',');
            count += isBesideComma ? 0 : 1;
        }

        return count;
    }

    private static bool EndsWithComma(string line) => line.TrimEnd() is [.., ','];
}
