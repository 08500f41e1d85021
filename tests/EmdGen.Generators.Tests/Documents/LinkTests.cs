using System.Text.RegularExpressions;

namespace EmdGen.Generators.Tests.Documents;

/// <summary>Every file and folder that the README names is there.</summary>
public partial class LinkTests
{
    public static TheoryData<string> Paths =>
    [
        .. Link().Matches(Readme.Text).Concat(Reference().Matches(Readme.Text)).Concat(TableRow().Matches(Readme.Text))
            .Select(match => match.Groups["path"].Value).Distinct(),
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Exists(string path) => Assert.True(Path.Exists(Path.Combine(Readme.Root, path)), path);

    /// <summary>The table says of every project what it is for.</summary>
    [Fact]
    public void TableNamesEveryProject() => Assert.Equal(
        File.ReadLines(Path.Combine(Readme.Root, "EmdGen.sln")).Where(line => line.Contains(".csproj", StringComparison.Ordinal))
            .Select(line => line.Split('"')[5].Replace('\\', '/')).Select(path => path[..path.LastIndexOf('/')]).Order(),
        TableRow().Matches(Readme.Text).Select(match => match.Groups["path"].Value).Order());

    [GeneratedRegex(@"\]\((?<path>(?!https:)[^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("(Include|Project)=\"\\.\\./EmdGen/(?<path>[^\"]+)\"")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^\| `(?<path>\w+/[\w.]+)` \|", RegexOptions.Multiline)]
    private static partial Regex TableRow();
}
