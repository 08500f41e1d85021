using Microsoft.CodeAnalysis;

namespace EmdGen.Generators.Parsing.Classes;

/// <summary>Tells which code can name a type.</summary>
internal static class TypeAccessibility
{
    /// <summary>Code in any assembly can name the type.</summary>
    public static bool IsPublic(INamedTypeSymbol type)
        => AndAround(type).All(part => part.DeclaredAccessibility == Accessibility.Public);

    /// <summary>Some code in other assemblies can name the type, if only by deriving from one around it.</summary>
    public static bool IsExposed(INamedTypeSymbol type)
        => AndAround(type).All(part => part.DeclaredAccessibility
            is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal);

    /// <summary>Why code elsewhere in the assembly cannot name the type; null where it can.</summary>
    public static string? Obstacle(INamedTypeSymbol type)
    {
        foreach (INamedTypeSymbol part in AndAround(type))
        {
            bool isItself = SymbolEqualityComparer.Default.Equals(part, type);
            string? obstacle = part switch
            {
                { IsFileLocal: true } => "file-local",
                { Arity: > 0 } => "generic",
                { DeclaredAccessibility: Accessibility.Private } => "private",
                { DeclaredAccessibility: Accessibility.Protected or Accessibility.ProtectedAndInternal } => "protected",
                _ => null,
            };
            if (obstacle is not null)
                return isItself ? $"is {obstacle}" : $"is nested in '{part.Name}', which is {obstacle}";
        }

        return null;
    }

    private static IEnumerable<INamedTypeSymbol> AndAround(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
            yield return current;
    }
}
