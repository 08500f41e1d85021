using Microsoft.CodeAnalysis;

namespace EmdGen.Generators.Diagnostics;

/// <summary>
/// The place of a problem, in terms of the annotation. It becomes a place in a file only in the analyzer: the generator never needs one.
/// </summary>
internal abstract record ProblemSite
{
    /// <summary>The attribute's name.</summary>
    public static ProblemSite Attribute { get; } = new AttributeSite();

    /// <summary>The number without a name that has an index.</summary>
    public static ProblemSite Number(int index) => new NumberSite(index);

    /// <summary>The value of a named argument; the attribute's name where it is not given.</summary>
    public static ProblemSite Argument(string name) => new ArgumentSite(name);

    /// <summary>The name of a type or member.</summary>
    public static ProblemSite Name(ISymbol symbol) => new NameSite(symbol);

    /// <summary>A place in another attribute than the annotation.</summary>
    public static ProblemSite In(AttributeData attribute, ProblemSite inner) => new OtherSite(attribute, inner);

    /// <summary>A line of a file that is no source, from 1.</summary>
    public static ProblemSite Line(string path, int number) => new LineSite(path, number);

    internal sealed record AttributeSite : ProblemSite;

    internal sealed record NumberSite(int Index) : ProblemSite;

    internal sealed record ArgumentSite(string ArgumentName) : ProblemSite;

    internal sealed record NameSite(ISymbol Symbol) : ProblemSite;

    internal sealed record OtherSite(AttributeData Other, ProblemSite Inner) : ProblemSite;

    internal sealed record LineSite(string Path, int LineNumber) : ProblemSite;
}
