using EmdGen.Architecture.Tests.Code;
using Microsoft.CodeAnalysis;

namespace EmdGen.Architecture.Tests.Rooms;

/// <summary>Where the code that a symbol stands for is written.</summary>
internal static class Declaration
{
    /// <summary>The type or member that a use is of; null where it is of a local thing, a namespace, or of the compiler's making.</summary>
    public static ISymbol? Of(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { ReducedFrom: { } extension } => Of(extension),
        IMethodSymbol { AssociatedSymbol: { } owner } => Of(owner),
        IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction } => null,
        INamedTypeSymbol { IsTupleType: false, IsAnonymousType: false } => symbol.OriginalDefinition,
        IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol => OfMember(symbol.OriginalDefinition),
        _ => null,
    };

    /// <summary>
    /// The room of a declaration, seen from another: that room itself if a part of the type lies in it, and else the room of the file that
    /// is named for the type. Null of what is not ours.
    /// </summary>
    public static string? Room(ISymbol declaration, string from)
    {
        string[] files = [.. declaration.DeclaringSyntaxReferences.Select(part => part.SyntaxTree.FilePath).Where(path => path.Length > 0)];
        if (files.Length == 0)
            return null;
        if (files.Any(file => Repository.FolderOf(file) == from))
            return from;
        string? named = files.FirstOrDefault(file => Path.GetFileName(file) == $"{declaration.Name}.cs");
        return Repository.FolderOf(named ?? files.Min(StringComparer.Ordinal)!);
    }

    /// <summary>As a reader looks for it.</summary>
    public static string Name(ISymbol declaration)
        => declaration is INamedTypeSymbol ? declaration.Name : $"{declaration.ContainingType.Name}.{declaration.Name}";

    /// <summary>The member, or its type where nobody wrote the member, as a constructor without parameters often is not.</summary>
    private static ISymbol? OfMember(ISymbol member) => member.ContainingType switch
    {
        null or { IsTupleType: true } or { IsAnonymousType: true } => null,
        INamedTypeSymbol type => member.DeclaringSyntaxReferences.IsEmpty ? type : member,
    };
}
