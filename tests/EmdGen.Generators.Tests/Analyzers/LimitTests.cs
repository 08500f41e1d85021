using System.Text;
using EmdGen.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EmdGen.Generators.Tests.Analyzers;

/// <summary>Classes and files beyond what anybody could build or run: refused at once, with the limit.</summary>
public class LimitTests
{
    private const string Table = "[EmdGen.GroundDistance(File = \"large.csv\")] partial struct S;";
    private const string Path = "/p/large.csv";

    [Theory]
    [InlineData("[EmdGen.OrderedClasses(Count = [|1_000_001|])] partial struct S;", "'S' has 1000001 classes, but [OrderedClasses] takes 1000000 at most")]
    [InlineData("[EmdGen.OrderedClasses(Count = [|int.MaxValue|])] partial struct S;", "'S' has 2147483647 classes, but [OrderedClasses] takes 1000000 at most")]
    [InlineData(
        "[EmdGen.LearnedGroundDistance(Count = [|30_001|])] partial struct S;", "'S' has 30001 classes, but [LearnedGroundDistance] takes 30000 at most")]
    public async Task TooManyCountedClasses(string source, string message)
    {
        await AnalyzerRun.AssertAsync(source, "EMDGEN035", message);
        Assert.Empty(GeneratorRun.Of(AnalyzerRun.Unmark(source).Source).Files);
    }

    [Theory]
    [InlineData("[EmdGen.GroundDistance(File = \"large.csv\")] enum [|E|]")]
    [InlineData("[EmdGen.GroundDistance(0, 1, 1, 0)] enum [|E|]")]
    [InlineData("[EmdGen.GroundDistance(File = \"large.csv\", For = [|typeof(E)|])] partial struct S; enum E")]
    public Task TooManyMembersForATable(string declaration)
    {
        string members = string.Join(", ", Enumerable.Range(0, 2001).Select(i => $"C{i}"));
        string name = declaration.Contains("struct", StringComparison.Ordinal) ? "S" : "E";
        return AnalyzerRun.AssertAsync(
            $"{declaration} {{ {members} }}", "EMDGEN035", $"'{name}' has 2001 classes, but [GroundDistance] takes 2000 at most");
    }

    [Theory]
    [InlineData("[EmdGen.OrderedClasses(Count = 1_000_000)] partial struct S;")]
    [InlineData("[EmdGen.LearnedGroundDistance(Count = 30_000)] partial struct S;")]
    public async Task AsManyAsThereMayBe(string source)
    {
        Assert.Empty(await AnalyzerRun.AnalyzeAsync(source));
        Assert.NotEmpty(GeneratorRun.Of(source).Files);
    }

    [Fact]
    public Task TooManyFields() => RefusedAsync("\n0" + new string(',', 2001), line: 2, "there are more than 2001 fields");

    [Fact]
    public Task TooManyLines() => RefusedAsync(string.Concat(Enumerable.Repeat("0\n", 2002)), line: 2002, "there are more than 2001 lines");

    [Fact]
    public Task TooManyBlankLines() => RefusedAsync(new string('\n', 40_000), line: 32_017, "there are more than 32016 lines");

    [Fact]
    public Task FiftyMillionCommas() => RefusedAsync(new string(',', 50_000_000), line: 1, "there are more than 4194304 characters in a line");

    [Fact]
    public async Task TooManyClassesInAFile()
    {
        var text = new StringBuilder();
        for (int i = 0; i < 2001; i++)
            text.Append('0').Append(',', 2000).Append('\n');
        await RefusedAsync(text.ToString(), line: 1, "there are 2001 classes");
    }

    /// <summary>Its text is not even asked for.</summary>
    [Fact]
    public Task TooMuchText() => RefusedAsync(new EndlessText(), line: 1, "there are more than 100000000 characters");

    private static Task RefusedAsync(string text, int line, string reason) => RefusedAsync(SourceText.From(text), line, reason);

    private static async Task RefusedAsync(SourceText text, int line, string reason)
    {
        Diagnostic found = Assert.Single(await AnalyzerRun.AnalyzeAsync(UserProject.Create([Table]), new LargeFile(text)));
        string message = $"{Path}, line {line}: in the table of 'S' {reason}, but a table may have 2000 classes at most.";
        Assert.Equal(("EMDGEN036", message), (found.Id, found.GetMessage()));
        Assert.Equal("\"large.csv\"", Table.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length));
        Assert.Empty(GeneratorRun.Of(UserProject.Create([Table]), new LargeFile(text)).Files);
    }

    private sealed class LargeFile(SourceText text) : AdditionalText
    {
        public override string Path => LimitTests.Path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }

    private sealed class EndlessText : SourceText
    {
        public override Encoding? Encoding => null;

        public override int Length => int.MaxValue;

        public override char this[int position] => throw new NotSupportedException();

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) => throw new NotSupportedException();
    }
}
