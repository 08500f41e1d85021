using EmdGen.Generators.Diagnostics;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;
using EmdGen.Generators.Parsing.Structures;
using EmdGen.Structures.Csv;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EmdGen.Generators.Parsing;

/// <summary>Reads the table that an annotation left to a file, as the runtime reads such files.</summary>
internal static class TableFileParser
{
    private static readonly CsvBounds Bounds = new(TableParser.MostClasses);

    /// <summary>Opens a file of the project, whose text is taken where it is no longer than a table's.</summary>
    public static TableFile Open(AdditionalText file, CancellationToken cancellation)
    {
        SourceText? text = file.GetText(cancellation);
        bool isTooLong = text?.Length > Bounds.CharacterCount;
        return new TableFile(file.Path, isTooLong ? null : text?.ToString(), isTooLong);
    }

    /// <summary>The class set with its table; unchanged where it needs no file.</summary>
    /// <param name="result">What became of the annotation before.</param>
    /// <param name="typeName">What is annotated.</param>
    /// <param name="files">Files of the project, at least those that annotations name.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static ParseResult Resolve(ParseResult result, string typeName, IEnumerable<TableFile> files, CancellationToken cancellation)
    {
        if (result.ClassSet is not { Structure: TableFileStructure pending } set)
            return result;
        var problems = new List<Problem>();
        TableStructure? table = Read(pending, typeName, files, problems, cancellation);
        bool isSound = table is not null && !problems.Any(problem => problem.IsError);
        return new ParseResult(isSound ? set with { Structure = table! } : null, [.. result.Problems, .. problems]);
    }

    private static TableStructure? Read(
        TableFileStructure pending, string typeName, IEnumerable<TableFile> files, List<Problem> problems, CancellationToken cancellation)
    {
        ProblemSite argument = ProblemSite.Argument("File");
        IReadOnlyList<TableFile> named = [.. files.Where(candidate => TableFile.IsAt(candidate.Path, pending.File))];
        if (named.Count != 1)
        {
            problems.Add(named.Count == 0
                ? Problem.Create(Descriptors.FileMissing, argument, typeName, pending.File)
                : Problem.Create(Descriptors.FileAmbiguous, argument, typeName, pending.File, named[0].Path, named[1].Path));
            return null;
        }

        TableFile file = named[0];
        if (file is { Text: null, IsTooLong: false })
        {
            problems.Add(Problem.Create(Descriptors.FileUnreadable, argument, typeName, file.Path));
            return null;
        }

        if (Table(file, pending, cancellation, out CsvProblem? problem) is not { } table)
        {
            problems.Add(Problem.Create(
                problem!.IsSize ? Descriptors.FileTooLarge : Descriptors.FileMalformed,
                problem.IsSize ? argument : ProblemSite.Line(file.Path, problem.Line),
                file.Path,
                problem.Line,
                typeName,
                problem.Text));
            return null;
        }

        int classCount = table.Distances.GetLength(0);
        var structure = new TableStructure(classCount, pending.Exponent, Rows(table.Distances), pending.Sensitivity, pending.Bias);
        new TableChecks(structure, typeName, pending.ClassNames, index => ProblemSite.Line(file.Path, table.Lines[index / classCount]), cancellation)
            .Report(problems);
        return structure;
    }

    private static DistanceTable? Table(TableFile file, TableFileStructure pending, CancellationToken cancellation, out CsvProblem? problem)
    {
        problem = file.IsTooLong ? Bounds.TooManyCharacters(line: 1) : null;
        if (file.Text is not { } text)
            return null;
        using var reader = new StringReader(text);
        return CsvGrid.Read(reader, Bounds, cancellation, out problem) is { } grid
            ? DistanceGrid.Read(grid, pending.ClassNames.Count == 0 ? null : pending.ClassNames, cancellation, out problem)
            : null;
    }

    /// <summary>The numbers row by row, copied as a whole: a box for each would take as long as reading them.</summary>
    private static EquatableArray<double> Rows(double[,] table)
    {
        var numbers = new double[table.Length];
        Buffer.BlockCopy(table, 0, numbers, 0, numbers.Length * sizeof(double));
        return numbers.ToEquatableArray();
    }
}
