using System.Globalization;
using Microsoft.CodeAnalysis;

namespace EmdGen.Generators.Diagnostics;

/// <summary>Something the parser found wrong with an annotation.</summary>
internal sealed record Problem(DiagnosticDescriptor Descriptor, ProblemSite Site, IReadOnlyList<string> Arguments)
{
    public bool IsError => Descriptor.DefaultSeverity == DiagnosticSeverity.Error;

    /// <summary>A problem whose message reads the same under every culture.</summary>
    public static Problem Create(DiagnosticDescriptor descriptor, ProblemSite site, params object[] arguments)
        => new(descriptor, site, Array.ConvertAll(arguments, argument => Convert.ToString(argument, CultureInfo.InvariantCulture)));
}
