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
    /// <param name="problem">The problem, where there is one.</param>
    internal static DistanceTable? Read(CsvGrid grid, IReadOnlyList<string>? classNames, out CsvProblem? problem)
    {
        var table = new DistanceGrid(grid);
        problem = table.CheckShape(classNames);
        int[] rows = [], columns = [];
        if (problem is null)
            problem = table.Order(classNames, out rows, out columns);
        var distances = new double[rows.Length, columns.Length];
        for (int i = 0; i < rows.Length && problem is null; i++)
        {
            for (int k = 0; k < columns.Length && problem is null; k++)
                problem = table.Entry(i, k, rows[i], columns[k], out distances[rows[i], columns[k]]);
        }

        if (problem is not null)
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
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = Array.IndexOf(names, nameAt(i));
            if (order[i] < 0)
                return At(rowOf(i), $"'{nameAt(i)}' is no name of a class.");
            if (isFound[order[i]])
                return At(rowOf(i), $"'{nameAt(i)}' is named twice.");
            isFound[order[i]] = true;
        }

        int missing = Array.IndexOf(isFound, false);
        return missing < 0 ? null : At(rowOf(0), $"'{names[missing]}' is missing.");
    }

    private CsvProblem? Entry(int row, int column, int predicted, int actual, out double value)
    {
        string text = grid[row + firstRow, column + firstColumn];
        if (!TryNumber(text, out value))
            return At(row + firstRow, $"field {column + firstColumn + 1} is '{text}', which is not a number.");
        return TableEntries.Problem(value, predicted, actual) is { } problem
            ? At(row + firstRow, $"field {column + firstColumn + 1} is {problem}.")
            : null;
    }

    private string[] Names() => [.. Enumerable.Range(0, ClassCount).Select(i => firstRow == 1 ? ColumnName(i) : RowName(i))];

    private string ColumnName(int column) => grid[0, column + firstColumn];

    private string RowName(int row) => grid[row + firstRow, 0];

    private CsvProblem At(int row, FormattableString text) => new(grid.Line(row), FormattableString.Invariant(text));
}
