namespace EmdGen.Structures.Csv;

/// <summary>The fields of a file whose lines all have the same number of them; blank lines are left out.</summary>
internal sealed class CsvGrid
{
    private readonly List<string[]> rows = [];
    private readonly List<int> lines = [];
    private string first = "";
    private string last = "";

    private CsvGrid(CsvBounds bounds) => Bounds = bounds;

    internal CsvBounds Bounds { get; }

    internal int RowCount => rows.Count;

    internal int ColumnCount => rows[0].Length;

    /// <summary>What may be wrong with the text where it holds no table: a sentence, or nothing.</summary>
    internal string Advice => CsvAdvice.For(first, last);

    internal string this[int row, int column] => rows[row][column];

    /// <summary>The number of a row's line, from 1.</summary>
    internal int Line(int row) => lines[row];

    /// <summary>Reads a grid; returns null, with a problem, where the text is none.</summary>
    internal static CsvGrid? Read(TextReader reader, CsvBounds bounds, CancellationToken cancellation, out CsvProblem? problem)
    {
        var grid = new CsvGrid(bounds);
        var lines = new CsvLines(reader, bounds, cancellation);
        for (string? text = lines.Next(); text is not null; text = lines.Next())
        {
            if (lines.Number == 1)
                text = text.TrimStart('\uFEFF');
            if (string.IsNullOrWhiteSpace(text))
                continue;
            cancellation.ThrowIfCancellationRequested();
            problem = grid.Add(lines.Number, text);
            if (problem is not null)
                return null;
        }

        problem = lines.Problem ?? (grid.rows.Count == 0 ? new CsvProblem(1, "there is nothing but blank lines.") : null);
        return problem is null ? grid : null;
    }

    private CsvProblem? Add(int line, string text)
    {
        if (rows.Count == 0)
            first = text;
        last = text;
        if (rows.Count == Bounds.LineCount)
            return Bounds.TooManyLines(line, Bounds.LineCount);
        string[]? fields = CsvLine.Split(text, Bounds.LineCount);
        if (fields is null)
            return new CsvProblem(line, "a quote is left open, or followed by more than a comma.").With(Advice);
        if (fields.Length > Bounds.LineCount)
            return Bounds.TooLarge(line, $"there are more than {Bounds.LineCount} fields");
        if (rows.Count > 0 && fields.Length != ColumnCount)
        {
            string counts = FormattableString.Invariant($"there are {fields.Length} fields, but line {lines[0]} has {ColumnCount}.");
            return new CsvProblem(line, counts).With(Advice);
        }

        rows.Add(fields);
        lines.Add(line);
        return null;
    }
}
