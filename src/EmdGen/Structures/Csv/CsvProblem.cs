namespace EmdGen.Structures.Csv;

/// <summary>A problem of a file, and the line that has it.</summary>
internal sealed class CsvProblem(int line, string text, bool isSize = false)
{
    /// <summary>The number of the line, from 1.</summary>
    internal int Line { get; } = line;

    internal string Text { get; } = text;

    /// <summary>The file is too large to be read on.</summary>
    internal bool IsSize { get; } = isSize;

    /// <summary>The same problem, and what may be the reason.</summary>
    internal CsvProblem With(string advice) => IsSize || advice.Length == 0 ? this : new CsvProblem(Line, Text + " " + advice);
}
