using System.Collections.Immutable;
using EmdGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace EmdGen.Generators.Analysis;

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
        SourceText? text = files.FirstOrDefault(file => file.Path == site.Path)?.GetText(cancellation);
        if (text is null || site.LineNumber > text.Lines.Count)
            return null;
        TextSpan span = text.Lines[site.LineNumber - 1].Span;
        return Location.Create(site.Path, span, text.Lines.GetLinePositionSpan(span));
    }

    private static SyntaxNode? Argument(ProblemSite site, AttributeSyntax attribute) => site switch
    {
        ProblemSite.ArgumentSite named => attribute.ArgumentList?.Arguments
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == named.ArgumentName)?.Expression,
        ProblemSite.NumberSite number => NumberArguments.Of(attribute) is { Count: > 0 } numbers
            ? numbers[Math.Min(number.Index, numbers.Count - 1)]
            : null,
        _ => null,
    };
}
