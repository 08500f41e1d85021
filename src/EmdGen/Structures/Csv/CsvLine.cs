using System.Text;

namespace EmdGen.Structures.Csv;

/// <summary>The fields of one line of comma-separated values: in double quotes or trimmed, a quote inside quotes doubled.</summary>
internal static class CsvLine
{
    /// <summary>Splits a line; returns null where a quote is left open or something follows a closed one.</summary>
    /// <param name="line">The line.</param>
    /// <param name="mostFields">Where to stop: a line with more fields gives one more.</param>
    internal static string[]? Split(string line, int mostFields)
    {
        var fields = new List<string>();
        int at = 0;
        while (true)
        {
            while (at < line.Length && line[at] != ',' && char.IsWhiteSpace(line[at]))
                at++;
            bool isQuoted = at < line.Length && line[at] == '"';
            string? field = isQuoted ? Quoted(line, ref at) : Plain(line, ref at);
            if (field is null)
                return null;
            fields.Add(field);
            if (at == line.Length || fields.Count > mostFields)
                return [.. fields];
            at++;
        }
    }

    private static string Plain(string line, ref int at)
    {
        int start = at, comma = line.IndexOf(',', at);
        at = comma < 0 ? line.Length : comma;
        return line.Substring(start, at - start).Trim();
    }

    private static string? Quoted(string line, ref int at)
    {
        var field = new StringBuilder();
        while (true)
        {
            int quote = line.IndexOf('"', at + 1);
            if (quote < 0)
                return null;
            field.Append(line, at + 1, quote - at - 1);
            at = quote + 1;
            if (at == line.Length || line[at] != '"')
                break;
            field.Append('"');
        }

        while (at < line.Length && char.IsWhiteSpace(line[at]))
            at++;
        return at == line.Length || line[at] == ',' ? field.ToString() : null;
    }
}
