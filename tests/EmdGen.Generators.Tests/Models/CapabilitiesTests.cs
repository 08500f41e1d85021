using EmdGen.Generators.Parsing;
using EmdGen.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EmdGen.Generators.Tests.Models;

/// <summary>Overloads are ranked only where the compiler reads ranks, and where one type alone is the attribute.</summary>
public class CapabilitiesTests
{
    private const string Rank = "namespace System.Runtime.CompilerServices { ACCESS class OverloadResolutionPriorityAttribute; }";

    [Theory]
    [InlineData(LanguageVersion.CSharp12, false)]
    [InlineData(LanguageVersion.CSharp13, true)]
    [InlineData(LanguageVersion.Latest, true)]
    [InlineData(LanguageVersion.Preview, true)]
    public void TheLanguageDecides(LanguageVersion version, bool ranks) => Assert.Equal(ranks, Ranks(UserProject.Create([""], version)));

    [Fact]
    public void OneAttributeIsEnough()
    {
        CSharpCompilation bare = Bare();
        Assert.False(Ranks(bare));
        Assert.True(Ranks(bare.AddSyntaxTrees(Source("internal"))));
        Assert.True(Ranks(bare.AddReferences(Library("public"))));
    }

    [Fact]
    public void OneOutOfSightIsNone() => Assert.False(Ranks(Bare().AddReferences(Library("internal"))));

    [Fact]
    public void TwoAreNone()
    {
        Assert.False(Ranks(Bare().AddReferences(Library("public")).AddSyntaxTrees(Source("internal"))));
        Assert.True(Ranks(Bare().AddReferences(Library("internal")).AddSyntaxTrees(Source("internal"))));
        Assert.False(Ranks(UserProject.Create([Rank.Replace("ACCESS", "internal")], LanguageVersion.CSharp13)));
    }

    private static bool Ranks(CSharpCompilation project) => CapabilitiesParser.Parse(project).RanksOverloads;

    private static CSharpCompilation Bare() => CSharpCompilation.Create("Bare", [CSharpSyntaxTree.ParseText("", Options)]);

    private static MetadataReference Library(string access) => CSharpCompilation.Create("Library", [Source(access)]).ToMetadataReference();

    private static SyntaxTree Source(string access) => CSharpSyntaxTree.ParseText(Rank.Replace("ACCESS", access), Options);

    private static CSharpParseOptions Options { get; } = UserProject.ParseOptions.WithLanguageVersion(LanguageVersion.CSharp13);
}
