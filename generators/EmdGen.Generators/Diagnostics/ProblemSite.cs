using Microsoft.CodeAnalysis;

namespace EmdGen.Generators.Diagnostics;

/// <summary>
/// Where a problem lies, in terms of the annotation. It becomes a place in a file only in the analyzer: the generator never needs one.
/// </summary>
internal abstract record ProblemSite
{
    /// <summary>The attribute's name.</summary>
    public static ProblemSite Attribute { get; } = new AttributeSite();

    /// <summary>The position with an index.</summary>
    public static ProblemSite Position(int index) => new PositionSite(index);

    /// <summary>The value of a named argument; the attribute's name where it is not given.</summary>
    public static ProblemSite Argument(string name) => new ArgumentSite(name);

    /// <summary>The name of a type or member.</summary>
    public static ProblemSite Name(ISymbol symbol) => new NameSite(symbol);

    internal sealed record AttributeSite : ProblemSite;

    internal sealed record PositionSite(int Index) : ProblemSite;

    internal sealed record ArgumentSite(string ArgumentName) : ProblemSite;

    internal sealed record NameSite(ISymbol Symbol) : ProblemSite;
}
