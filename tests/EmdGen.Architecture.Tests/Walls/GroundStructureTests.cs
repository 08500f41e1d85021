using EmdGen.Architecture.Tests.Code;
using Microsoft.CodeAnalysis;

namespace EmdGen.Architecture.Tests.Walls;

/// <summary>
/// Ground structures are told apart in few places: elsewhere a structure does what it is asked, so that another one is added without a
/// search for the places that would have to know of it.
/// </summary>
public class GroundStructureTests
{
    private const int MostFiles = 7;

    private static readonly string[] Bases = ["GroundDistance", "GroundStructure"];

    [Fact]
    public void They_are_told_apart_in_few_files()
    {
        Assert.All(Bases, name => Assert.Contains(Codebase.Projects.SelectMany(SourceTypes.Of), type => type.BaseType?.Name == name));
        string[] found = [.. Codebase.Projects.SelectMany(Telling).Distinct()];
        Assert.True(found.Length <= MostFiles, string.Join('\n', found.Prepend($"{found.Length} files tell structures apart:")));
    }

    [Theory]
    [InlineData("item is Chain")]
    [InlineData("item is Chain chain")]
    [InlineData("item is not Chain")]
    [InlineData("item is Chain or null")]
    [InlineData("item is Deep.Forest { }")]
    [InlineData("item as Chain")]
    [InlineData("item as global::Chain")]
    [InlineData("(Chain)item")]
    [InlineData("(Chain?)item")]
    [InlineData("item switch { Chain => 1, _ => 2 }")]
    [InlineData("item switch { Deep.Forest => 1, _ => 2 }")]
    [InlineData("item switch { (Chain or null) and var x => 1, _ => 2 }")]
    [InlineData("item.GetType() == typeof(Chain)")]
    [InlineData("new[] { item }.OfType<Chain>()")]
    public void A_test_is_found(string test)
        => Assert.Equal(["src/P/User.cs"], Telling(Example($"object Test(GroundDistance item) => {test};")));

    [Fact]
    public void A_case_is_found() => Assert.Equal(
        ["src/P/User.cs"], Telling(Example("void Test(GroundDistance item) { switch (item) { case Chain: break; } }")));

    [Theory]
    [InlineData("object Test(object item) => item is GroundDistance;")]
    [InlineData("object Test(object item) => item as string;")]
    [InlineData("Chain Test(Chain item) => new Chain();")]
    [InlineData("object Test(object item) => item is Chain.Count;")]
    public void Other_code_is_passed_over(string code) => Assert.Empty(Telling(Example(code)));

    private static SourceProject Example(string member) => SourceProject.Of(
        ("src/P/User.cs", $"class User {{ {member} }}"),
        ("src/P/Structures.cs", """
            class GroundDistance;
            class Chain : GroundDistance { public const int Count = 1; }
            class Deep { public class Forest : Chain; }
            """));

    /// <summary>The files that tell structures apart.</summary>
    private static IEnumerable<string> Telling(SourceProject project)
        => from file in project.Files
           where file.Symbols.Any(use => IsStructure(use.Symbol) && TypeTest.IsAt(use.Node))
           select file.Path;

    private static bool IsStructure(ISymbol symbol)
    {
        for (INamedTypeSymbol? type = (symbol as INamedTypeSymbol)?.BaseType; type is not null; type = type.BaseType)
        {
            if (Bases.Contains(type.Name))
                return true;
        }

        return false;
    }
}
