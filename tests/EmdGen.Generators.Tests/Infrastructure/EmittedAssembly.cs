using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace EmdGen.Generators.Tests.Infrastructure;

/// <summary>A user's project with what was generated for it, compiled without a single warning and loaded.</summary>
internal static class EmittedAssembly
{
    public static Assembly Load(GeneratorRun run)
    {
        using var image = new MemoryStream();
        using var documentation = new MemoryStream();
        EmitResult result = run.Output.Emit(image, xmlDocumentationStream: documentation);
        IReadOnlyList<Diagnostic> problems = [.. result.Diagnostics.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden)];
        Assert.True(result.Success && problems.Count == 0, Explain(run, problems));
        return Assembly.Load(image.ToArray());
    }

    private static string Explain(GeneratorRun run, IReadOnlyList<Diagnostic> problems)
        => string.Join("\n", problems.Select(problem => problem.ToString()).Concat(run.Files.Select(file => $"--- {file.Key}\n{file.Value}")));
}
