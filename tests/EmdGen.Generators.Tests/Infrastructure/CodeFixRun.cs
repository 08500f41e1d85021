using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace EmdGen.Generators.Tests.Infrastructure;

/// <summary>Applies a code fix to what the analyzer reports of a project, as an editor does.</summary>
internal static class CodeFixRun
{
    /// <summary>The fix turns the files into others, in which nothing is left to report and which compile with what is generated.</summary>
    public static async Task AssertAsync(CodeFixProvider fix, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        CodeAction action = Assert.Single(await ActionsAsync(fix, before));
        var applied = (ApplyChangesOperation)Assert.Single(await action.GetOperationsAsync(CancellationToken.None));
        IEnumerable<Document> documents = applied.ChangedSolution.Projects.Single().Documents.OrderBy(document => document.Name);
        Assert.Equal(after, await Task.WhenAll(documents.Select(async document => (await document.GetTextAsync()).ToString())));
        Assert.Empty(await AnalyzerRun.AnalyzeAsync(UserProject.Create(after)));
        EmittedAssembly.Load(GeneratorRun.Of([.. after]));
    }

    public static Task AssertAsync(CodeFixProvider fix, string before, string after) => AssertAsync(fix, [before], [after]);

    /// <summary>What the fix offers for the first diagnostic that it knows.</summary>
    public static async Task<IReadOnlyList<CodeAction>> ActionsAsync(CodeFixProvider fix, params IReadOnlyList<string> sources)
    {
        using var workspace = new AdhocWorkspace();
        CSharpCompilation compilation = UserProject.Create(sources);
        Project project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            compilation.AssemblyName!,
            compilation.AssemblyName!,
            LanguageNames.CSharp,
            compilationOptions: compilation.Options,
            parseOptions: UserProject.ParseOptions,
            metadataReferences: compilation.References));
        for (int i = 0; i < sources.Count; i++)
            project = project.AddDocument($"Source{i}.cs", sources[i], filePath: $"Source{i}.cs").Project;
        Diagnostic diagnostic = (await AnalyzerRun.AnalyzeAsync((CSharpCompilation)(await project.GetCompilationAsync())!))
            .First(found => fix.FixableDiagnosticIds.Contains(found.Id));
        var actions = new List<CodeAction>();
        Document document = project.GetDocument(diagnostic.Location.SourceTree)!;
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }
}
