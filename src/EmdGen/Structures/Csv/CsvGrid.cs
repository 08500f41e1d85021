namespace EmdGen.Structures.Csv;

/// <summary>The fields of a file whose lines all have the same number of them; blank lines are left out.</summary>
internal sealed class CsvGrid
{
    private readonly List<string[]> rows = [];
    private readonly List<int> lines = [];

    internal int RowCount => rows.Count;

    internal int ColumnCount => rows[0].Length;

    internal string this[int row, int column] => rows[row][column];

    /// <summary>The number of a row's line, from 1.</summary>
    internal int Line(int row) => lines[row];

    /// <summary>Reads a grid; returns null, with a problem, where the text is none.</summary>
    internal static CsvGrid? Read(TextReader reader, out CsvProblem? problem)
    {
        var grid = new CsvGrid();
        int line = 0;
        for (string? text = reader.ReadLine(); text is not null; text = reader.ReadLine())
        {
            line++;
            if (line == 1)
                text = text.TrimStart('\uFEFF');
            if (string.IsNullOrWhiteSpace(text))
                continue;
            problem = grid.Add(line, CsvLine.Split(text));
            if (problem is not null)
                return null;
        }

        problem = grid.rows.Count == 0 ? new CsvProblem(1, "there is nothing but blank lines.") : null;
        return problem is null ? grid : null;
    }

    private CsvProblem? Add(int line, string[]? fields)
    {
        if (fields is null)
            return new CsvProblem(line, "a quote is left open, or followed by more than a comma.");
        if (rows.Count > 0 && fields.Length != ColumnCount)
        {
            return new CsvProblem(
                line, FormattableString.Invariant($"there are {fields.Length} fields, but line {lines[0]} has {ColumnCount}."));
        }

        rows.Add(fields);
        lines.Add(line);
        return null;
    }
}
