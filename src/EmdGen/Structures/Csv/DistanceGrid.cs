using System.Globalization;

namespace EmdGen.Structures.Csv;

/// <summary>
/// A table of distances in a grid, with or without a first row and a first column of names. Names alone in a row make one line too many,
/// in a column one field too many; both leave the grid square, with a corner that is no number.
/// </summary>
internal sealed class DistanceGrid
{
    private readonly CsvGrid grid;
    private readonly int firstRow;
    private readonly int firstColumn;

    private DistanceGrid(CsvGrid grid)
    {
        this.grid = grid;
        bool hasBoth = grid.RowCount == grid.ColumnCount && !TryNumber(grid[0, 0], out _);
        firstRow = hasBoth || grid.RowCount == grid.ColumnCount + 1 ? 1 : 0;
        firstColumn = hasBoth || grid.ColumnCount == grid.RowCount + 1 ? 1 : 0;
    }

    private int ClassCount => grid.RowCount - firstRow;

    /// <summary>Reads the table; returns null, with a problem, where the grid holds none.</summary>
    /// <param name="grid">The file.</param>
    /// <param name="classNames">The names of the classes by index, all different; null for the file's own order.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <param name="problem">The problem, where there is one.</param>
    internal static DistanceTable? Read(
        CsvGrid grid, IReadOnlyList<string>? classNames, CancellationToken cancellation, out CsvProblem? problem)
    {
        var table = new DistanceGrid(grid);
        int[] rows = [], columns = [];
        problem = table.CheckShape(classNames) ?? table.Order(classNames, out rows, out columns);
        double[,]? distances = problem is null ? table.Entries(rows, columns, cancellation, out problem) : null;
        problem = problem?.With(grid.Advice);
        if (distances is null)
            return null;
        var lines = new int[rows.Length];
        for (int i = 0; i < rows.Length; i++)
            lines[rows[i]] = grid.Line(i + table.firstRow);
        return new DistanceTable(distances, lines);
    }

    private static bool TryNumber(string text, out double value)
        => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    private CsvProblem? CheckShape(IReadOnlyList<string>? classNames)
    {
        if (ClassCount != grid.ColumnCount - firstColumn)
        {
            return At(
                0,
                $"{grid.RowCount} lines of {grid.ColumnCount} fields are no square table, with or without a row and a column of names.");
        }

        if (ClassCount > grid.Bounds.ClassCount)
            return grid.Bounds.TooLarge(grid.Line(0), $"there are {ClassCount} classes");
        if (ClassCount < 2)
            return At(0, $"{grid.RowCount} lines of {grid.ColumnCount} fields are no table of 2 classes or more.");
        bool hasNames = firstRow + firstColumn > 0;
        if (!hasNames && classNames is not null && classNames.Count != ClassCount)
            return At(0, $"there are {ClassCount} classes, but {classNames.Count} were expected.");
        bool isAmbiguous = firstRow + firstColumn == 1 && classNames is null && Names().All(name => TryNumber(name, out _));
        return isAmbiguous ? At(0, $"{grid.RowCount} lines of {grid.ColumnCount} numbers are no square table.") : null;
    }

    /// <summary>Finds the class of every row and column of numbers.</summary>
    private CsvProblem? Order(IReadOnlyList<string>? classNames, out int[] rows, out int[] columns)
    {
        rows = columns = [.. Enumerable.Range(0, ClassCount)];
        if (firstRow + firstColumn == 0)
            return null;
        string[] names = classNames is null ? Names() : [.. classNames];
        CsvProblem? problem = null;
        if (firstRow == 1)
            problem = Match(names, ColumnName, _ => 0, out columns);
        if (firstColumn == 1 && problem is null)
            problem = Match(names, RowName, row => row + firstRow, out rows);
        if (firstColumn == 0)
            rows = columns;
        if (firstRow == 0)
            columns = rows;
        return problem;
    }

    private CsvProblem? Match(string[] names, Func<int, string> nameAt, Func<int, int> rowOf, out int[] order)
    {
        order = new int[ClassCount];
        var isFound = new bool[names.Length];
        Dictionary<string, int> places = Places(names);
        for (int i = 0; i < order.Length; i++)
        {
            string name = nameAt(i);
            if (!places.TryGetValue(name, out order[i]))
                return At(rowOf(i), $"{CsvText.Quoted(name)} is no name of a class.");
            if (isFound[order[i]])
                return At(rowOf(i), $"{CsvText.Quoted(name)} is named twice.");
            isFound[order[i]] = true;
        }

        int missing = Array.IndexOf(isFound, false);
        return missing < 0 ? null : At(rowOf(0), $"{CsvText.Quoted(names[missing])} is missing.");
    }

    /// <summary>The index of each name; of two that are the same, the first. A class without a name is never found.</summary>
    private static Dictionary<string, int> Places(string?[] names)
    {
        var places = new Dictionary<string, int>(names.Length, StringComparer.Ordinal);
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i] is { } name && !places.ContainsKey(name))
                places.Add(name, i);
        }

        return places;
    }

    /// <summary>[C,C] by class; null, with a problem, where a field is no distance.</summary>
    private double[,]? Entries(int[] rows, int[] columns, CancellationToken cancellation, out CsvProblem? problem)
    {
        problem = null;
        var distances = new double[rows.Length, columns.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (int k = 0; k < columns.Length; k++)
            {
                problem = Entry(i, k, rows[i], columns[k], out distances[rows[i], columns[k]]);
                if (problem is not null)
                    return null;
            }
        }

        return distances;
    }

    private CsvProblem? Entry(int row, int column, int predicted, int actual, out double value)
    {
        string text = grid[row + firstRow, column + firstColumn];
        if (!TryNumber(text, out value))
            return At(row + firstRow, $"field {column + firstColumn + 1} is {CsvText.Quoted(text)}, which is not a number.");
        return TableEntries.Problem(value, predicted, actual) is { } problem
            ? At(row + firstRow, $"field {column + firstColumn + 1} is {problem}.")
            : null;
    }

    private string[] Names() => [.. Enumerable.Range(0, ClassCount).Select(i => firstRow == 1 ? ColumnName(i) : RowName(i))];

    private string ColumnName(int column) => grid[0, column + firstColumn];

    private string RowName(int row) => grid[row + firstRow, 0];

    private CsvProblem At(int row, FormattableString text) => new(grid.Line(row), FormattableString.Invariant(text));
}
