namespace EmdGen.Structures.Csv;

/// <summary>Reads a table of distances from text, or throws an exception that names problem and line.</summary>
internal static class DistanceFile
{
    /// <summary>At run time tables may have more classes than a compiler takes, as long as their text is no trouble to hold.</summary>
    private static readonly CsvBounds Bounds = new(classCount: 10_000);

    /// <param name="reader">The text.</param>
    /// <param name="file">The name of the text in messages.</param>
    /// <param name="argument">The argument that gave it.</param>
    /// <param name="classNames">The names of the classes by index, or null.</param>
    /// <exception cref="ArgumentException">
    /// The text holds no table for these classes, or is far too large for one; or two of their names are the same.
    /// </exception>
    internal static double[,] Read(TextReader reader, string file, string argument, IReadOnlyList<string>? classNames)
    {
        if (classNames?.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } repeated)
            throw new ArgumentException($"{CsvText.Quoted(repeated.Key)} is the name of two classes.", nameof(classNames));
        DistanceTable? table = CsvGrid.Read(reader, Bounds, CancellationToken.None, out CsvProblem? problem) is { } grid
            ? DistanceGrid.Read(grid, classNames, CancellationToken.None, out problem)
            : null;
        return table?.Distances
            ?? throw new ArgumentException(FormattableString.Invariant($"{file}, line {problem!.Line}: {problem.Text}"), argument);
    }
}
