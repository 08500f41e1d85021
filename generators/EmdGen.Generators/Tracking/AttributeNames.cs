using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EmdGen.Generators.Tracking;

/// <summary>
/// Tells by names alone which attribute a declaration may carry. Whether it does is for the compiler to say, which takes far longer to ask.
/// </summary>
internal static class AttributeNames
{
    private const string Suffix = "Attribute";

    private static readonly ConditionalWeakTable<Surface, IReadOnlyList<UsingDirectiveSyntax>> GlobalAliases = new();

    /// <summary>The declaration has an attribute at all, and is of a kind that can be a class set.</summary>
    public static bool IsCandidate(SyntaxNode node)
        => node is EnumDeclarationSyntax { AttributeLists.Count: > 0 }
            or StructDeclarationSyntax { AttributeLists.Count: > 0 }
            or RecordDeclarationSyntax { AttributeLists.Count: > 0 };

    /// <summary>An attribute of the declaration has the name, with or without its suffix, or an alias that leads there.</summary>
    /// <param name="declaration">The declaration.</param>
    /// <param name="typeName">The name of the attribute's class, without its namespace.</param>
    /// <param name="types">The sources, whose global aliases count everywhere.</param>
    public static bool MayCarry(BaseTypeDeclarationSyntax declaration, string typeName, Surface types)
        => declaration.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => MayMean(attribute, declaration, typeName, types));

    private static bool MayMean(AttributeSyntax attribute, SyntaxNode place, string typeName, Surface types)
    {
        var seen = new HashSet<string>();
        var names = new Stack<string>();
        names.Push(Last(attribute.Name));
        while (names.Count > 0)
        {
            string name = names.Pop();
            if (name == typeName || name + Suffix == typeName)
                return true;
            if (!seen.Add(name))
                continue;
            foreach (UsingDirectiveSyntax alias in Aliases(place, types))
            {
                string own = alias.Alias!.Name.Identifier.ValueText;
                if ((own == name || own == name + Suffix) && alias.Name is { } meant)
                    names.Push(Last(meant));
            }
        }

        return false;
    }

    private static IEnumerable<UsingDirectiveSyntax> Aliases(SyntaxNode place, Surface types)
        => place.Ancestors()
            .SelectMany(outer => outer switch
            {
                CompilationUnitSyntax unit => unit.Usings,
                BaseNamespaceDeclarationSyntax container => container.Usings,
                _ => default,
            })
            .Where(directive => directive.Alias is not null)
            .Concat(GlobalAliases.GetValue(types, static surface => [.. surface.Trees.SelectMany(Global)]));

    private static IEnumerable<UsingDirectiveSyntax> Global(SyntaxTree tree)
        => tree.GetCompilationUnitRoot().Usings
            .Where(directive => directive.Alias is not null && directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword));

    /// <summary>The part of a name that is behind all dots and colons.</summary>
    private static string Last(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
