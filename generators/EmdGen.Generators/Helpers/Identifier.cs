using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EmdGen.Generators.Helpers;

/// <summary>Names as they may stand in source.</summary>
internal static class Identifier
{
    /// <summary>
    /// The name with <c>@</c> where it is a keyword, or could become one: the language takes names of lower-case letters alone.
    /// </summary>
    public static string Escape(string name)
        => SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || name.All(letter => letter is >= 'a' and <= 'z') ? "@" + name : name;

    /// <summary>The namespace as source, or an empty string for the global one.</summary>
    public static string Namespace(INamespaceSymbol symbol) => string.Join(".", NamespaceParts(symbol).Select(Escape));

    /// <summary>A type without type parameters, from <c>global::</c> on.</summary>
    public static string Global(INamedTypeSymbol type) => "global::" + string.Join(".", Parts(type).Select(Escape));

    /// <summary>The name as people write it, namespace and containing types included, nothing escaped.</summary>
    public static string Plain(INamedTypeSymbol type) => string.Join(".", Parts(type));

    /// <summary>A name in a namespace, nothing escaped.</summary>
    public static string Plain(INamespaceSymbol container, string name) => string.Join(".", NamespaceParts(container).Append(name));

    /// <summary>The types around a type, outermost first.</summary>
    public static IEnumerable<INamedTypeSymbol> ContainingTypes(INamedTypeSymbol type)
    {
        var outer = new Stack<INamedTypeSymbol>();
        for (INamedTypeSymbol? current = type.ContainingType; current is not null; current = current.ContainingType)
            outer.Push(current);
        return outer;
    }

    private static IEnumerable<string> Parts(INamedTypeSymbol type)
        => NamespaceParts(type.ContainingNamespace).Concat(ContainingTypes(type).Select(outer => outer.Name)).Append(type.Name);

    private static IEnumerable<string> NamespaceParts(INamespaceSymbol symbol)
    {
        var parts = new Stack<string>();
        for (INamespaceSymbol? current = symbol; current is { IsGlobalNamespace: false }; current = current.ContainingNamespace)
            parts.Push(current.Name);
        return parts;
    }
}
