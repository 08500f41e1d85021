namespace EmdGen.Generators.Emission.Cpu;

/// <summary>Statements below others: under a condition, or further to the right.</summary>
internal static class StatementText
{
    /// <summary>The lines of a statement with a condition.</summary>
    internal static IEnumerable<string> If(string condition, IEnumerable<string> statements, IEnumerable<string>? otherwise = null)
        =>
        [
            $"if ({condition})", "{", .. Indented(statements), "}",
            .. otherwise is null ? [] : (IEnumerable<string>)["else", "{", .. Indented(otherwise), "}"],
        ];

    /// <summary>The lines of statements, further to the right.</summary>
    internal static IEnumerable<string> Indented(IEnumerable<string> statements)
        => statements.SelectMany(statement => statement.Split('\n')).Select(line => line.Length == 0 ? "" : "    " + line);
}
