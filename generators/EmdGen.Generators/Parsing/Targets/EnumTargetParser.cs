using EmdGen.Generators.Diagnostics;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;
using EmdGen.Generators.Parsing.Classes;
using Microsoft.CodeAnalysis;

namespace EmdGen.Generators.Parsing.Targets;

/// <summary>Names the struct that is written beside an enum, or finds the one that the user began.</summary>
internal static class EnumTargetParser
{
    private const string Suffix = "Emd";

    /// <summary>The struct <c>EEmd</c> in the namespace of <c>E</c>; null where something else has that name.</summary>
    public static TargetType? Parse(INamedTypeSymbol type, List<Problem> problems)
    {
        string name = type.Name + Suffix;
        string fullName = Identifier.Plain(type.ContainingNamespace, name);
        IReadOnlyList<INamespaceOrTypeSymbol> existing = [.. type.ContainingNamespace.GetMembers(name).Where(IsSameName)];
        if (!existing.All(IsPlainPartialStruct))
        {
            problems.Add(Problem.Create(Descriptors.TargetExists, ProblemSite.Name(type), type.Name, fullName));
            return null;
        }

        bool isPublic = TypeAccessibility.IsPublic(type);
        bool isExposed = existing.OfType<INamedTypeSymbol>().FirstOrDefault() is { } begun ? TypeAccessibility.IsExposed(begun) : isPublic;
        return new TargetType(
            Identifier.Namespace(type.ContainingNamespace),
            ContainingTypes: EquatableArray<string>.Empty,
            name,
            Modifiers: existing.Count > 0 ? "" : isPublic ? "public readonly " : "internal readonly ",
            Keyword: "struct",
            isExposed,
            fullName,
            AnnotatedName: Identifier.Plain(type));
    }

    private static bool IsSameName(INamespaceOrTypeSymbol member)
        => member is not INamedTypeSymbol { Arity: > 0 } and not INamedTypeSymbol { IsFileLocal: true };

    private static bool IsPlainPartialStruct(INamespaceOrTypeSymbol member)
        => member is INamedTypeSymbol { TypeKind: TypeKind.Struct, IsRecord: false, IsRefLikeType: false } type
            && Declarations.ArePartial(type);
}
