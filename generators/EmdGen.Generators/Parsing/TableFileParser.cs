using EmdGen.Generators.Diagnostics;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;
using EmdGen.Generators.Parsing.Structures;
using EmdGen.Structures.Csv;

namespace EmdGen.Generators.Parsing;

/// <summary>Reads the table that an annotation left to a file, as the runtime reads such files.</summary>
internal static class TableFileParser
{
    /// <summary>The class set with its table; unchanged where it needs no file.</summary>
    /// <param name="result">What became of the annotation before.</param>
    /// <param name="typeName">What is annotated.</param>
    /// <param name="files">Files of the project, at least those that annotations name.</param>
    public static ParseResult Resolve(ParseResult result, string typeName, IEnumerable<TableFile> files)
    {
        if (result.ClassSet is not { Structure: TableFileStructure pending } set)
            return result;
        var problems = new List<Problem>();
        TableStructure? table = Read(pending, typeName, files, problems);
        bool isSound = table is not null && !problems.Any(problem => problem.IsError);
        return new ParseResult(isSound ? set with { Structure = table! } : null, [.. result.Problems, .. problems]);
    }

    private static TableStructure? Read(TableFileStructure pending, string typeName, IEnumerable<TableFile> files, List<Problem> problems)
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
        if (file.Text is not { } text)
        {
            problems.Add(Problem.Create(Descriptors.FileUnreadable, argument, typeName, file.Path));
            return null;
        }

        using var reader = new StringReader(text);
        DistanceTable? table = CsvGrid.Read(reader, out CsvProblem? problem) is { } grid
            ? DistanceGrid.Read(grid, pending.ClassNames.Count == 0 ? null : pending.ClassNames, out problem)
            : null;
        if (table is null)
        {
            problems.Add(Problem.Create(
                Descriptors.FileMalformed, ProblemSite.Line(file.Path, problem!.Line), file.Path, problem.Line, typeName, problem.Text));
            return null;
        }

        int classCount = table.Distances.GetLength(0);
        var structure = new TableStructure(
            classCount, pending.Exponent, table.Distances.Cast<double>().ToEquatableArray(), pending.Sensitivity, pending.Bias);
        new TableChecks(structure, typeName, pending.ClassNames, index => ProblemSite.Line(file.Path, table.Lines[index / classCount]))
            .Report(problems);
        return structure;
    }
}
