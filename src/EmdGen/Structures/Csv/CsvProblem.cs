namespace EmdGen.Structures.Csv;

/// <summary>A problem of a file, and the line that has it.</summary>
internal sealed class CsvProblem(int line, string text)
{
    /// <summary>The number of the line, from 1.</summary>
    internal int Line { get; } = line;

    internal string Text { get; } = text;
}
