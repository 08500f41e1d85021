using EmdGen.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EmdGen.Generators.Tests.Documents;

/// <summary>
/// The README shows a method as it is emitted for its own example. EMDGEN_UPDATE_SNAPSHOTS=1 copies it there anew.
/// </summary>
public class EmittedCodeTests
{
    private const string FileName = "Quality.Cpu.g.cs";

    private const string Method = "Hard";

    [Fact]
    public void ReadmeShowsWhatIsEmitted()
    {
        string document = Readme.Text;
        FencedBlock shown = Assert.Single(FencedBlock.In(document), block => block.Marker == $"emitted: {Method} in {FileName}");
        string emitted = Emitted();
        if (Snapshot.IsUpdating && shown.Text != emitted)
            Readme.Text = shown.Replace(document, emitted);
        else
            Assert.Equal(emitted, shown.Text);
    }

    private static string Emitted()
    {
        GeneratorRun run = SnippetProject.Generate(Readme.Snippets[0].Text);
        SyntaxTree file = run.Output.SyntaxTrees.Single(tree => Path.GetFileName(tree.FilePath) == FileName);
        MethodDeclarationSyntax method = file.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Single(method => method.Identifier.Text == Method);
        return Unindent(file.GetText().ToString(method.FullSpan));
    }

    private static string Unindent(string text)
    {
        string[] lines = text.Trim('\n').Split('\n');
        int indentation = lines[0].Length - lines[0].TrimStart().Length;
        return string.Concat(lines.Select(line => line[Math.Min(indentation, line.Length)..] + "\n"));
    }
}
