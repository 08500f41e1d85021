namespace BoostedGrades.Input;

/// <summary>What the columns of a file are: features, unless said otherwise.</summary>
/// <param name="Label">The column of the class, by name or index.</param>
/// <param name="ClassNames">[C].</param>
internal sealed record RowFormat(string Label, IReadOnlyList<string> ClassNames)
{
    /// <summary>The features without an order, which may be texts.</summary>
    internal IReadOnlyList<string> Categorical { get; init; } = [];

    /// <summary>The column, of texts, that says which rows belong together, and is no feature; null where each row is by itself.</summary>
    internal string? Group { get; init; }
}
