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

    private static SyntaxNode? Argument(ProblemSite site, AttributeSyntax attribute) => site switch
    {
        ProblemSite.ArgumentSite named => attribute.ArgumentList?.Arguments
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == named.ArgumentName)?.Expression,
        ProblemSite.PositionSite position => NumberArguments.Of(attribute) is { Count: > 0 } numbers
            ? numbers[Math.Min(position.Index, numbers.Count - 1)]
            : null,
        _ => null,
    };
}
