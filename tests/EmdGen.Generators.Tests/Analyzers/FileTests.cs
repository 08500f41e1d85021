using EmdGen.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace EmdGen.Generators.Tests.Analyzers;

/// <summary>Tables in files: the file is found by its name, and what is wrong in it is marked there.</summary>
public class FileTests
{
    private const string Source = "[EmdGen.GroundDistance(File = \"shapes.csv\")] enum Shape { Circle, Square, Star }";

    [Theory]
    [InlineData("shapes.csv", "other.csv")]
    [InlineData("shapes.csv", "/project/moreshapes.csv")]
    [InlineData("data/shapes.csv", "/project/moredata/shapes.csv")]
    [InlineData("shapes.csv", "/project/Shapes.csv")]
    [InlineData("", "/project/shapes.csv")]
    public async Task Missing(string name, string path) => AssertAtFile(
        await AnalyzeAsync(name, path), "EMDGEN026", $"'{name}', the file of 'E', is not among the project's AdditionalFiles", $"\"{name}\"");

    [Fact]
    public async Task Ambiguous() => AssertAtFile(
        await AnalyzeAsync("b/c.csv", "/a/b/c.csv", "/d/b/c.csv", "/d/c.csv"),
        "EMDGEN027",
        "'b/c.csv', the file of 'E', may be /a/b/c.csv or /d/b/c.csv",
        "\"b/c.csv\"");

    [Fact]
    public async Task Unreadable()
    {
        IReadOnlyList<Diagnostic> found = await AnalyzerRun.AnalyzeAsync(UserProject.Create([Source]), new TextFile("/p/shapes.csv", null));
        AssertAtFile(found, "EMDGEN028", "'/p/shapes.csv', the file of 'Shape', cannot be read as text", "\"shapes.csv\"");
    }

    [Theory]
    [InlineData("0,1,2\n1,0\n2,1,0", "there are 2 fields, but line 1 has 3.", 2)]
    [InlineData("\n0,1,2\n\n1,0,x\n2,1,0", "field 3 is 'x', which is not a number.", 4)]
    [InlineData("0,1,2\n1,0,-1\n2,1,0", "field 3 is -1, which is negative.", 2)]
    [InlineData("0,1,2\n1,0,NaN\n2,1,0", "field 3 is NaN, which is not finite.", 2)]
    [InlineData("0,1,2\n1,0,1\n2,1,0.5\n", "field 3 is 0.5, but the distance of a class to itself is 0.", 3)]
    [InlineData("0,1\n1,0\n", "there are 2 classes, but 3 were expected.", 1)]
    [InlineData("0,1,2,3\n1,0,1,2\n", "2 lines of 4 fields are no square table, with or without a row and a column of names.", 1)]
    [InlineData("Circle,Square,Heart\n0,1,2\n1,0,1\n2,1,0\n", "'Heart' is no name of a class.", 1)]
    [InlineData("Circle,0,1,2\r\nCircle,1,0,1\r\nStar,2,1,0\r\n", "'Circle' is named twice.", 2)]
    [InlineData("0,1,2\n\"1,0,1\n2,1,0\n", "a quote is left open, or followed by more than a comma.", 2)]
    [InlineData("\n \n", "there is nothing but blank lines.", 1)]
    [InlineData("0;1;2\n1;0;1\n2;1;0", "3 lines of 1 fields are no square table, with or without a row and a column of names. The lines look parted by semicolons, but fields are parted by commas, and numbers have a point before their decimals.", 1)]
    public Task Malformed(string text, string problem, int line)
    {
        string[] lines = text.Split('\n');
        string content = lines[line - 1].TrimEnd('\r');
        lines[line - 1] = $"[|{content}|]{lines[line - 1][content.Length..]}";
        return AnalyzerRun.AssertFileAsync(
            Source, "/p/shapes.csv", string.Join('\n', lines), "EMDGEN029", $"/p/shapes.csv, line {line}: in the table of 'Shape' {problem}");
    }

    [Theory]
    [InlineData("0,1,2\n1,0,1\n[|1.5,1,0|]\n", "EMDGEN022", "The distance of predicted 'Star' from true 'Circle' in 'Shape' is 1.5, but of 'Circle' from 'Star' it is 2")]
    [InlineData(
        ",Star,Circle,Square\n[|Star,0,1.5,1|]\nCircle,2,0,1\nSquare,1,1,0",
        "EMDGEN022",
        "The distance of predicted 'Star' from true 'Circle' in 'Shape' is 1.5, but of 'Circle' from 'Star' it is 2")]
    [InlineData("[|0,1,4|]\n1,0,1\n4,1,0\n", "EMDGEN023", "'Circle' and 'Star' of 'Shape' lie 4 apart, but over 'Square' only 1 + 1")]
    public Task QuestionableTable(string text, string id, string message) => AnalyzerRun.AssertFileAsync(Source, "/p/shapes.csv", text, id, message);

    [Fact]
    public Task CostOutsideFloat32() => AnalyzerRun.AssertFileAsync(
        "[EmdGen.GroundDistance(File = \"t.csv\", Sensitivity = 2)] partial struct S;",
        "t.csv",
        "0,1\n[|1e20,0|]",
        "EMDGEN021",
        "The distance of predicted '1' from true '0' in 'S' is 1E+20, which to the power 2 plus 0 is more than a float32 can hold");

    [Theory]
    [InlineData("c.csv", "/a/b/c.csv")]
    [InlineData("b/c.csv", "/a/b/c.csv")]
    [InlineData("./b/c.csv", "/a/b/c.csv")]
    [InlineData(@"b\\c.csv", "/a/b/c.csv")]
    [InlineData("b/c.csv", @"C:\a\b\c.csv")]
    [InlineData("/a/b/c.csv", "/a/b/c.csv")]
    public async Task Found(string name, string path) => Assert.Empty(await AnalyzeAsync(name, path));

    [Fact]
    public async Task OtherFilesAreNotRead()
    {
        var other = new TextFile("/p/other.csv", "x");
        Assert.Empty(await AnalyzerRun.AnalyzeAsync(UserProject.Create([Source]), new TextFile("/p/shapes.csv", "0,1,1\n1,0,1\n1,1,0"), other));
        Assert.Equal(0, other.ReadCount);
    }

    private static Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(string name, params string[] paths) => AnalyzerRun.AnalyzeAsync(
        UserProject.Create([$"[EmdGen.GroundDistance(File = \"{name}\")] enum E {{ A, B }}"]), [.. paths.Select(path => new TextFile(path, "0,1\n1,0"))]);

    private static void AssertAtFile(IReadOnlyList<Diagnostic> found, string id, string message, string marked)
    {
        Diagnostic diagnostic = Assert.Single(found);
        Assert.Equal((id, message), (diagnostic.Id, diagnostic.GetMessage()));
        Assert.Equal(marked, diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
    }
}
