using EmdGen.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EmdGen.Generators.Tests.Documents;

/// <summary>
/// The generator's page shows how a loss is computed in the code emitted for the README's first example. EMDGEN_UPDATE_SNAPSHOTS=1 copies it there anew.
/// </summary>
public class EmittedCodeTests
{
    private const string FileName = "Quality.Cpu.g.cs";

    private const string Method = "Hard";

    [Fact]
    public void PageShowsWhatIsEmitted()
    {
        string document = Page.Generator.Text;
        FencedBlock shown = Assert.Single(FencedBlock.In(document), block => block.Marker == $"emitted: {Method} in {FileName}");
        string emitted = Emitted();
        Assert.NotEmpty(emitted);
        if (Snapshot.IsUpdating && shown.Text != emitted)
            Page.Generator.Text = shown.Replace(document, emitted);
        else
            Assert.Equal(emitted, shown.Text);
    }

    /// <summary>What the loop does between loading the logits and going on to the next rows.</summary>
    private static string Emitted()
    {
        GeneratorRun run = SnippetProject.Generate(Page.Readme.Snippets[0].Text);
        SyntaxTree file = run.Output.SyntaxTrees.Single(tree => Path.GetFileName(tree.FilePath) == FileName);
        MethodDeclarationSyntax method = file.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Single(method => method.Identifier.Text == Method);
        var loop = (BlockSyntax)method.DescendantNodes().OfType<ForStatementSyntax>().Single().Statement;
        return string.Concat(loop.Statements
            .SkipWhile(statement => !StartsWith(statement, "TVector max "))
            .TakeWhile(statement => !StartsWith(statement, "z = "))
            .Select(statement => $"{statement}\n"));
    }

    private static bool StartsWith(StatementSyntax statement, string text) => statement.ToString().StartsWith(text, StringComparison.Ordinal);
}
