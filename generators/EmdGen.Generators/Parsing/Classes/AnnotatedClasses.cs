using EmdGen.Generators.Diagnostics;
using EmdGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EmdGen.Generators.Parsing.Classes;

/// <summary>The classes that an annotation is about: the members of an enum, or as many as it says.</summary>
internal sealed class AnnotatedClasses
{
    /// <summary>The members of an enum.</summary>
    /// <param name="type">What is annotated.</param>
    /// <param name="source">The enum.</param>
    /// <param name="countSite">What says how many there are.</param>
    public AnnotatedClasses(INamedTypeSymbol type, INamedTypeSymbol source, ProblemSite countSite)
    {
        Type = type;
        Enum = source;
        Members = EnumParser.Classes(source);
        Count = Members.Count;
        CountSite = countSite;
    }

    /// <summary>Classes without names; as many as the structure itself says where <paramref name="count"/> is null.</summary>
    public AnnotatedClasses(INamedTypeSymbol type, int? count, ProblemSite countSite)
    {
        Type = type;
        Members = [];
        Count = count;
        CountSite = countSite;
    }

    public INamedTypeSymbol Type { get; }

    /// <summary>Null where classes are only counted.</summary>
    public INamedTypeSymbol? Enum { get; }

    /// <summary>[C], by value; empty where classes are only counted.</summary>
    public IReadOnlyList<EnumClass> Members { get; }

    /// <summary>C; null where the structure says it.</summary>
    public int? Count { get; }

    public ProblemSite CountSite { get; }
}
