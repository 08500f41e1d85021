using EmdGen.Generators.Helpers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EmdGen.Generators.Parsing.Targets;

/// <summary>Reads the declarations of types in source.</summary>
internal static class Declarations
{
    /// <summary>Every part of the type says partial.</summary>
    public static bool ArePartial(INamedTypeSymbol type)
        => type.DeclaringSyntaxReferences.All(
            part => part.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    /// <summary>The opening of one more part of a type without type parameters.</summary>
    public static string Header(INamedTypeSymbol type) => $"partial {Keyword(type)} {Identifier.Escape(type.Name)}";

    /// <summary>The keyword of the declaration.</summary>
    public static string Keyword(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Interface } => "interface",
        { TypeKind: TypeKind.Struct, IsRecord: true } => "record struct",
        { TypeKind: TypeKind.Struct } => "struct",
        { IsRecord: true } => "record",
        _ => "class",
    };
}
