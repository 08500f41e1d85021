using EmdGen.Generators.Analysis;
using EmdGen.Testing.Tools;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace EmdGen.Generators.Tests.Infrastructure;

/// <summary>What the analyzer says of a source in which <c>[|</c> and <c>|]</c> mark where it should.</summary>
internal static class AnalyzerRun
{
    /// <summary>Exactly the marked places get a diagnostic with this id and message.</summary>
    public static async Task AssertAsync(string markedSource, string id, string message, CSharpParseOptions? parseOptions = null)
    {
        (string source, IReadOnlyList<TextSpan> spans) = Unmark(markedSource);
        IReadOnlyList<Diagnostic> found = await AnalyzeAsync(source, parseOptions);
        Assert.Equal(spans.Select(span => source.Substring(span.Start, span.Length)), found.Select(d => Text(source, d.Location.SourceSpan)));
        Assert.Equal(spans, found.Select(diagnostic => diagnostic.Location.SourceSpan));
        Assert.All(found, diagnostic => Assert.Equal(id, diagnostic.Id));
        Assert.Contains(message, found.Select(diagnostic => diagnostic.GetMessage()));
    }

    /// <summary>Exactly the marked line of a file that the source names gets a diagnostic with this id and message.</summary>
    public static async Task AssertFileAsync(string source, string path, string markedText, string id, string message)
    {
        (string text, IReadOnlyList<TextSpan> spans) = Unmark(markedText);
        Diagnostic found = Assert.Single(await AnalyzeAsync(UserProject.Create([source]), new TextFile(path, text)));
        TextSpan span = Assert.Single(spans);
        FileLinePositionSpan place = found.Location.GetLineSpan();
        Assert.Equal((path, text.Substring(span.Start, span.Length)), (place.Path, Text(text, found.Location.SourceSpan)));
        Assert.Equal(SourceText.From(text).Lines.GetLinePositionSpan(span), place.Span);
        Assert.Equal((id, message), (found.Id, found.GetMessage()));
    }

    /// <summary>Every diagnostic of the analyzer, by place, under a hostile culture.</summary>
    public static Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(string source, CSharpParseOptions? parseOptions = null)
        => AnalyzeAsync(UserProject.Create([source], parseOptions: parseOptions));

    public static Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(CSharpCompilation project, params IReadOnlyList<AdditionalText> files)
        => Cultures.Run(Cultures.Hostile, async () =>
        {
            CompilationWithAnalyzers analysis = project.WithAnalyzers([new AnnotationAnalyzer()], new AnalyzerOptions([.. files]));
            IEnumerable<Diagnostic> found = await analysis.GetAnalyzerDiagnosticsAsync();
            return (IReadOnlyList<Diagnostic>)[.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
        });

    public static (string Source, IReadOnlyList<TextSpan> Spans) Unmark(string marked)
    {
        var spans = new List<TextSpan>();
        for (int start = marked.IndexOf("[|", StringComparison.Ordinal); start >= 0; start = marked.IndexOf("[|", StringComparison.Ordinal))
        {
            int end = marked.IndexOf("|]", start, StringComparison.Ordinal) - 2;
            marked = marked.Remove(end + 2, 2).Remove(start, 2);
            spans.Add(TextSpan.FromBounds(start, end));
        }

        return (marked, spans);
    }

    private static string Text(string source, TextSpan span) => source.Substring(span.Start, span.Length);
}
