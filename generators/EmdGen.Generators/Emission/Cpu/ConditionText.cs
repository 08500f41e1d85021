namespace EmdGen.Generators.Emission.Cpu;

/// <summary>Statements under a condition, as one statement.</summary>
internal static class ConditionText
{
    /// <summary>The lines of the statement.</summary>
    internal static IEnumerable<string> If(string condition, IEnumerable<string> statements, IEnumerable<string>? otherwise = null)
        =>
        [
            $"if ({condition})", "{", .. Indented(statements), "}",
            .. otherwise is null ? [] : (IEnumerable<string>)["else", "{", .. Indented(otherwise), "}"],
        ];

    private static IEnumerable<string> Indented(IEnumerable<string> statements)
        => statements.SelectMany(statement => statement.Split('\n')).Select(line => "    " + line);
}
