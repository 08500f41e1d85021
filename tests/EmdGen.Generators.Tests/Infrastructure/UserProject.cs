using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EmdGen.Generators.Tests.Infrastructure;

/// <summary>A user's project as the compiler sees it: strict, and on the oldest language that emitted code asks for.</summary>
internal static class UserProject
{
    private static readonly ImmutableArray<MetadataReference> References =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(EmdOptions).Assembly.Location)];

    /// <summary>Documentation is checked too, so that a public member without it is an error.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    public static CSharpCompilation Create(
        IEnumerable<string> sources, OptimizationLevel optimization = OptimizationLevel.Release, CSharpParseOptions? parseOptions = null)
        => CSharpCompilation.Create(
            "UserProject",
            sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, parseOptions ?? ParseOptions, $"Source{index}.cs")),
            References,
            Options(optimization));

    /// <summary>A project on another version of the language.</summary>
    public static CSharpCompilation Create(IEnumerable<string> sources, LanguageVersion version)
        => Create(sources, parseOptions: ParseOptions.WithLanguageVersion(version));

    private static CSharpCompilationOptions Options(OptimizationLevel optimization) => new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: optimization,
        generalDiagnosticOption: ReportDiagnostic.Error,
        warningLevel: 9999,
        allowUnsafe: false,
        nullableContextOptions: NullableContextOptions.Enable);
}
