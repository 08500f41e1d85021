using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EmdGen.Generators.Diagnostics;

/// <summary>Finds the text that a problem is about.</summary>
internal static class ProblemLocator
{
    /// <summary>The place of a site; that of the attribute where it has none of its own.</summary>
    public static Location Locate(ProblemSite site, AttributeData attribute, CancellationToken cancellation)
    {
        if (site is ProblemSite.NameSite { Symbol.Locations: [{ IsInSource: true } name, ..] })
            return name;
        if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax syntax)
            return Location.None;
        return (Argument(site, syntax) ?? syntax.Name).GetLocation();
    }

    private static SyntaxNode? Argument(ProblemSite site, AttributeSyntax attribute)
    {
        IEnumerable<AttributeArgumentSyntax> arguments = attribute.ArgumentList?.Arguments ?? [];
        return site switch
        {
            ProblemSite.ArgumentSite named => arguments
                .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == named.ArgumentName)?.Expression,
            ProblemSite.PositionSite position => Position([.. arguments.Where(a => a.NameEquals is null)], position.Index),
            _ => null,
        };
    }

    // Positions stand one by one, or as one array: an initializer's elements then.
    private static SyntaxNode? Position(IReadOnlyList<AttributeArgumentSyntax> arguments, int index)
    {
        IReadOnlyList<SyntaxNode>? elements = arguments is [var only]
            ? only.Expression switch
            {
                ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
                ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
                CollectionExpressionSyntax collection => collection.Elements,
                _ => null,
            }
            : null;
        elements ??= [.. arguments.Select(argument => argument.Expression)];
        return index < elements.Count ? elements[index] : elements.LastOrDefault();
    }
}
