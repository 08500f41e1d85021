using Microsoft.CodeAnalysis;

namespace EmdGen.Architecture.Tests.Code;

/// <summary>The types that a project declares, the nested ones among them.</summary>
internal static class SourceTypes
{
    public static IEnumerable<INamedTypeSymbol> Of(SourceProject project) => In(project.Compilation.Assembly.GlobalNamespace);

    private static IEnumerable<INamedTypeSymbol> In(INamespaceOrTypeSymbol place) => place.GetMembers().SelectMany(member => member switch
    {
        INamespaceSymbol inner => In(inner),
        INamedTypeSymbol type => In(type).Prepend(type),
        _ => [],
    });
}
