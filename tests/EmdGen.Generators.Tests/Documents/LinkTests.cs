using System.Text.RegularExpressions;

namespace EmdGen.Generators.Tests.Documents;

/// <summary>Every file, folder and heading that a page leads to is there.</summary>
public partial class LinkTests
{
    /// <summary>Pages that are read outside of the repository.</summary>
    public static TheoryData<string> Packages => [.. Page.All.Select(page => page.Name).Where(IsPackagePage)];

    public static TheoryData<string> Pages => [.. Page.All.Select(page => page.Name)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void LeadSomewhere(string page) => Assert.All(LinksOf(new Page(page)), link => Assert.True(Exists(page, link), link));

    [Theory]
    [MemberData(nameof(Packages))]
    public void AreNotInPagesOfPackages(string page) => Assert.Empty(LinksOf(new Page(page)));

    [Fact]
    public void AreFound() => Assert.NotEmpty(LinksOf(Page.Readme));

    /// <summary>A project that a page tells a reader to reference, with the repository beside the reader's project.</summary>
    [Fact]
    public void ReferencesExist()
    {
        string[] references = [.. Page.All.SelectMany(page => Reference().Matches(page.Text)).Select(match => match.Groups["path"].Value)];
        Assert.NotEmpty(references);
        Assert.All(references, path => Assert.True(File.Exists(Path.Combine(Page.Root, path)), path));
    }

    /// <summary>The table says of every project what it is for.</summary>
    [Fact]
    public void TableNamesEveryProject() => Assert.Equal(
        File.ReadLines(Path.Combine(Page.Root, "EmdGen.sln")).Where(line => line.Contains(".csproj", StringComparison.Ordinal))
            .Select(line => line.Split('"')[5].Replace('\\', '/')).Select(path => path[..path.LastIndexOf('/')]).Order(),
        TableRow().Matches(Page.Contributing.Section("What each project is for")).Select(match => match.Groups["path"].Value).Order());

    private static bool IsPackagePage(string page) => page.EndsWith("/PACKAGE.md", StringComparison.Ordinal);

    private static IEnumerable<string> LinksOf(Page page) => Link().Matches(page.Text).Select(match => match.Groups["path"].Value).Distinct();

    private static bool Exists(string page, string link)
    {
        string[] parts = link.Split('#');
        string path = Path.GetFullPath(Path.Combine(Page.Root, Path.GetDirectoryName(page)!, parts[0].Length == 0 ? Path.GetFileName(page) : parts[0]));
        return Path.Exists(path) && (parts.Length == 1 || Heading().Matches(File.ReadAllText(path)).Any(heading => Anchor(heading) == parts[1]));
    }

    /// <summary>What a heading is called in a link: small letters, and a hyphen for each space.</summary>
    private static string Anchor(Match heading)
        => NoAnchor().Replace(heading.Groups["text"].Value.ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\]\((?<path>(?!https:)[^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoAnchor();

    [GeneratedRegex("(Include|Project)=\"(\\.\\./EmdGen|path/to)/(?<path>[^\"]+)\"")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^\| `(?<path>\w+/[\w.]+)` \|", RegexOptions.Multiline)]
    private static partial Regex TableRow();
}
