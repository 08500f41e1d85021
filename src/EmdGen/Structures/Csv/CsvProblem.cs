namespace EmdGen.Structures.Csv;

/// <summary>What is wrong with a file, and where.</summary>
internal sealed class CsvProblem(int line, string text)
{
    /// <summary>From 1.</summary>
    internal int Line { get; } = line;

    internal string Text { get; } = text;
}
