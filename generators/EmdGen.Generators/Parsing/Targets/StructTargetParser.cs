using EmdGen.Generators.Diagnostics;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;
using EmdGen.Generators.Parsing.Classes;
using Microsoft.CodeAnalysis;

namespace EmdGen.Generators.Parsing.Targets;

/// <summary>Checks that a second part of an annotated struct can be written.</summary>
internal static class StructTargetParser
{
    /// <summary>The struct itself, as the part to write declares it; null where it cannot have one.</summary>
    public static TargetType? Parse(INamedTypeSymbol type, List<Problem> problems)
    {
        if (Obstacle(type) is { } obstacle)
        {
            problems.Add(Problem.Create(Descriptors.StructCannotBeFilled, ProblemSite.Name(type), type.Name, obstacle));
            return null;
        }

        if (ReservedNames.Contains(type.Name))
        {
            problems.Add(Problem.Create(Descriptors.ReservedName, ProblemSite.Name(type), type.Name, type.Name));
            return null;
        }

        string fullName = Identifier.Plain(type);
        return new TargetType(
            Identifier.Namespace(type.ContainingNamespace),
            Identifier.ContainingTypes(type).Select(Declarations.Header).ToEquatableArray(),
            type.Name,
            Modifiers: "",
            Keyword: Declarations.Keyword(type),
            IsExposed: TypeAccessibility.IsExposed(type),
            fullName,
            AnnotatedName: fullName);
    }

    private static string? Obstacle(INamedTypeSymbol type)
    {
        if (type.IsRefLikeType)
            return "is a ref struct, which cannot implement an interface that loss modules need";
        if (!Declarations.ArePartial(type))
            return "is not partial, so nothing can be added to it";
        if (type.IsFileLocal)
            return "is file-local, so no other file can add to it";
        if (type.IsGenericType)
            return "is generic or nested in a generic type, but its classes are one fixed set";
        return Identifier.ContainingTypes(type).FirstOrDefault(outer => outer.IsFileLocal || !Declarations.ArePartial(outer)) is { } closed
            ? $"is nested in '{closed.Name}', which is {(closed.IsFileLocal ? "file-local" : "not partial")}, so nothing can be added to it"
            : null;
    }
}
