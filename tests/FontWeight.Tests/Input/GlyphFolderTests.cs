using EmdGen.Samples;
using EmdGen.Samples.Input;
using EmdGen.Testing.Samples.Running;
using FontWeight.Input;

namespace FontWeight.Tests.Input;

/// <summary>Reading glyphs, and telling where a file is wrong.</summary>
public sealed class GlyphFolderTests : IDisposable
{
    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "Data");
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Reads_what_is_shipped()
    {
        Dataset glyphs = GlyphFolder.Read(Shipped);
        Assert.Equal(10_230, glyphs.Count);
        Assert.Equal(28 * 28, glyphs.RowLength);
        Assert.Equal([1, 28, 28], glyphs.RowShape);
        Assert.Equal(
            [930, 744, 1488, 1302, 1302, 1116, 1488, 1116, 744],
            Enumerable.Range(0, WeightEmd.ClassCount).Select(label => glyphs.Labels.Count(other => other == label)));
        Assert.Equal((0, 1), (glyphs.Inputs.Min(), glyphs.Inputs.Max()));
    }

    [Fact]
    public void Heavier_glyphs_have_more_ink()
    {
        Dataset glyphs = GlyphFolder.Read(Shipped);
        double[] ink = [.. Enumerable.Range(0, glyphs.Count)
            .GroupBy(row => glyphs.Labels[row], row => glyphs.Inputs.AsSpan(row * glyphs.RowLength, glyphs.RowLength).ToArray().Average())
            .OrderBy(group => group.Key).Select(group => (double)group.Average())];
        Assert.True(ink[0] < ink[3] && ink[3] < ink[6] && ink[6] < ink[8], string.Join(' ', ink));
    }

    [Fact]
    public void Finds_the_weight_by_its_column()
        => Assert.Equal([0, 8], GlyphFolder.Labels(new StringReader("weight,family\n100,x\n900,y\n"), "file.csv"));

    [Theory]
    [InlineData("x,150", "weight is '150', but must be 100, 200, ... or 900")]
    [InlineData("x,bold", "weight is 'bold', but must be 100, 200, ... or 900")]
    [InlineData("x,W100", "weight is 'W100', but must be 100, 200, ... or 900")]
    [InlineData("x", "there are 1 fields, but the header has 2")]
    [InlineData("\"x,100", "the quotes do not match, or the line is too long")]
    public void A_bad_line_is_named(string line, string problem)
    {
        var text = new StringReader($"family,weight\nx,100\n{line}");
        var exception = Assert.Throws<SampleException>(() => GlyphFolder.Labels(text, "file.csv"));
        Assert.Equal($"file.csv, line 3: {problem}.", exception.Message);
    }

    [Fact]
    public void A_missing_column_is_named()
    {
        var exception = Assert.Throws<SampleException>(() => GlyphFolder.Labels(new StringReader("a,b\n1,2\n"), "file.csv"));
        Assert.Equal("file.csv, line 1: the header has no column 'weight'.", exception.Message);
    }

    [Fact]
    public void As_many_weights_as_images_are_needed()
    {
        File.Copy(Path.Combine(Shipped, GlyphFolder.ImageName), folder[GlyphFolder.ImageName]);
        File.WriteAllText(folder[GlyphFolder.LabelName], "weight\n100\n");
        var exception = Assert.Throws<SampleException>(() => GlyphFolder.Read(folder.FullName));
        Assert.Contains("has 1 weights for 10230 images", exception.Message, StringComparison.Ordinal);
    }
}
