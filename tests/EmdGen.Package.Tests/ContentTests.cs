using System.Xml.Linq;

namespace EmdGen.Package.Tests;

/// <summary>What the packages hold, and say of themselves.</summary>
[Collection(FeedCollection.Name)]
public class ContentTests(Feed feed)
{
    public static TheoryData<string> Names => [.. Feed.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Libraries_with_their_documentation_page_and_icon(string name)
    {
        Dictionary<string, long> files = feed.Files(name);
        foreach (string framework in new[] { "net8.0", "net10.0" })
        {
            Assert.Contains($"lib/{framework}/{name}.dll", files.Keys);
            Assert.Contains($"lib/{framework}/{name}.xml", files.Keys);
            Assert.Contains($"lib/{framework}/{name}.pdb", feed.Files(name, "snupkg").Keys);
        }

        Assert.Contains("icon.png", files.Keys);
        Assert.StartsWith($"# {name}\n", feed.Text(name, "PACKAGE.md").ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_the_generator_and_the_fixes_and_no_other_assembly()
        => Assert.Equal(
            ["EmdGen.CodeFixes.dll", "EmdGen.Generators.dll"],
            feed.Files("EmdGen").Keys.Where(file => file.StartsWith("analyzers/", StringComparison.Ordinal)).Select(Path.GetFileName).Order());

    [Fact]
    public void EmdGen_depends_on_no_package()
        => Assert.DoesNotContain(Metadata("EmdGen").Descendants(), element => element.Name.LocalName == "dependency");

    [Theory]
    [MemberData(nameof(Names))]
    public void Their_description(string name)
    {
        XElement metadata = Metadata(name);
        Assert.Equal(feed.Version, Value(metadata, "version"));
        Assert.Equal("MIT", Value(metadata, "license"));
        Assert.Equal("PACKAGE.md", Value(metadata, "readme"));
        Assert.Equal("icon.png", Value(metadata, "icon"));
        Assert.Contains("Squared Earth Mover's Distance", Value(metadata, "description"), StringComparison.Ordinal);
        Assert.Contains("ordinal-classification", Value(metadata, "tags"), StringComparison.Ordinal);
        Assert.StartsWith("### ", Value(metadata, "releaseNotes"), StringComparison.Ordinal);
    }

    /// <summary>Whoever references one package alone gets the generator, which reaches them through the dependency on EmdGen.</summary>
    [Theory]
    [InlineData("EmdGen.Gpu")]
    [InlineData("EmdGen.LightGbm")]
    [InlineData("EmdGen.Torch")]
    public void Their_dependency_on_EmdGen_keeps_the_generator_in(string name)
    {
        IEnumerable<XElement> dependencies = Metadata(name).Descendants().Where(element => element.Attribute("id")?.Value == "EmdGen");
        Assert.Equal(2, dependencies.Count());
        Assert.All(dependencies, dependency => Assert.DoesNotContain("Analyzers", dependency.Attribute("exclude")?.Value ?? "", StringComparison.Ordinal));
    }

    private static string Value(XElement metadata, string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;

    private XElement Metadata(string name) => XDocument.Parse(feed.Text(name, $"{name}.nuspec")).Root!.Elements().Single();
}
