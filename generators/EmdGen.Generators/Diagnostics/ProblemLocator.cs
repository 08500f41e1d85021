using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace EmdGen.Generators.Diagnostics;

/// <summary>Finds the text that a problem is about.</summary>
internal static class ProblemLocator
{
    /// <summary>The place of a site; that of the attribute where it has none of its own.</summary>
    /// <param name="site">What to find.</param>
    /// <param name="attribute">The annotation.</param>
    /// <param name="files">Where lines of files that are no source are looked for.</param>
    /// <param name="cancellation">Stops reading.</param>
    public static Location Locate(
        ProblemSite site, AttributeData attribute, ImmutableArray<AdditionalText> files, CancellationToken cancellation) => site switch
        {
            ProblemSite.NameSite { Symbol.Locations: [{ IsInSource: true } name, ..] } => name,
            ProblemSite.LineSite line when Line(line, files, cancellation) is { } location => location,
            ProblemSite.OtherSite { Other.ApplicationSyntaxReference: not null } other
                => Locate(other.Inner, other.Other, files, cancellation),
            _ when attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is AttributeSyntax syntax
                => (Argument(site, syntax) ?? syntax.Name).GetLocation(),
            _ => Location.None,
        };

    private static Location? Line(ProblemSite.LineSite site, ImmutableArray<AdditionalText> files, CancellationToken cancellation)
    {
        if (files.FirstOrDefault(file => file.Path == site.Path)?.GetText(cancellation) is not { } text || site.LineNumber > text.Lines.Count)
            return null;
        TextSpan span = text.Lines[site.LineNumber - 1].Span;
        return Location.Create(site.Path, span, text.Lines.GetLinePositionSpan(span));
    }

    private static SyntaxNode? Argument(ProblemSite site, AttributeSyntax attribute)
    {
        IEnumerable<AttributeArgumentSyntax> arguments = attribute.ArgumentList?.Arguments ?? [];
        return site switch
        {
            ProblemSite.ArgumentSite named => arguments
                .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == named.ArgumentName)?.Expression,
            ProblemSite.NumberSite number => Number([.. arguments.Where(a => a.NameEquals is null)], number.Index),
            _ => null,
        };
    }

    // Numbers stand one by one, or as one array: an initializer's elements then.
    private static SyntaxNode? Number(IReadOnlyList<AttributeArgumentSyntax> arguments, int index)
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
