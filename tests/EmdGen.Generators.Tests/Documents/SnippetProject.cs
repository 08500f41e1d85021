using EmdGen.Generators.Tests.Infrastructure;
using EmdGen.Gpu;
using EmdGen.LightGbm;
using EmdGen.Torch;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EmdGen.Generators.Tests.Documents;

/// <summary>A snippet as the only file of a new project, with the usings that the SDK adds to it.</summary>
internal static class SnippetProject
{
    private const string ImplicitUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions ParseOptions = UserProject.ParseOptions.WithDocumentationMode(DocumentationMode.Parse);

    private static readonly MetadataReference[] Learners =
    [
        MetadataReference.CreateFromFile(typeof(EmdBooster).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(EmdFunctional).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(TorchSharp.torch).Assembly.Location),
    ];

    /// <summary>Only where a snippet uses them: with them in sight, device kernels are generated.</summary>
    private static readonly MetadataReference[] Gpu =
    [
        MetadataReference.CreateFromFile(typeof(GpuLibraries).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(ILGPU.Context).Assembly.Location),
    ];

    // The SDK turns it off: a library was built against an older version of what is referenced here.
    private static readonly KeyValuePair<string, ReportDiagnostic>[] OffByDefault = [new("CS1701", ReportDiagnostic.Suppress)];

    public static GeneratorRun Generate(string snippet)
    {
        CSharpCompilation project = UserProject.Create([snippet, ImplicitUsings], parseOptions: ParseOptions).AddReferences(Learners);
        if (snippet.Contains($"using {typeof(GpuLibraries).Namespace};", StringComparison.Ordinal))
            project = project.AddReferences(Gpu);
        bool isProgram = project.SyntaxTrees[0].GetRoot().ChildNodes().OfType<GlobalStatementSyntax>().Any();
        return GeneratorRun.Of(project.WithOptions(project.Options
            .WithOutputKind(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary)
            .WithSpecificDiagnosticOptions(OffByDefault)));
    }
}
