using System.Text.RegularExpressions;
using EmdGen.Architecture.Tests.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EmdGen.Architecture.Tests.Walls;

/// <summary>What is public for emitted code alone is named by it: the generator writes the name of every such type.</summary>
public class EmittedNameTests
{
    private static readonly Regex Services = new(@"^EmdGen\.(Gpu\.)?CompilerServices(\.|$)");

    [Fact]
    public void Every_service_is_emitted()
    {
        SourceProject generator = Codebase.Projects.Single(project => project.Name == "EmdGen.Generators");
        foreach (string library in (string[])["EmdGen", "EmdGen.Gpu"])
            Assert.NotEmpty(ServicesOf(Codebase.Projects.Single(project => project.Name == library)));
        string[] found = [.. Codebase.Projects.SelectMany(project => Unnamed(project, generator))];
        Assert.True(found.Length == 0, string.Join('\n', found));
    }

    [Fact]
    public void One_that_is_not_is_found()
    {
        SourceProject library = SourceProject.Of(("src/P/Services.cs", """
            namespace EmdGen.CompilerServices { public class Whole; public class Part; internal class Hidden { public class Inner; } }
            namespace EmdGen.CompilerServices.Deep { public class Raw { public enum Inner; } public class Filled<T>; }
            namespace EmdGen.Gpu.CompilerServices { public class Missing; }
            namespace EmdGen.Elsewhere { public class Unnamed; }
            """));
        SourceProject generator = SourceProject.Of(("generators/G/Names.cs", """"
            class Names
            {
                // Missing.
                const string Whole = "global::EmdGen.CompilerServices.Whole", Other = "Party", Raw = """Raw.Inner""";
                static string Filled => $"Filled<{Other}>";
            }
            """"));
        Assert.Equal(
            ["Missing is public in EmdGen.Gpu.CompilerServices, but the generator never writes its name.",
                "Part is public in EmdGen.CompilerServices, but the generator never writes its name."],
            Unnamed(library, generator).Order());
    }

    private static IEnumerable<string> Unnamed(SourceProject library, SourceProject generator)
    {
        IEnumerable<string> literals = generator.Trees.SelectMany(Literals);
        HashSet<string> words = [.. literals.SelectMany(text => Regex.Matches(text, @"\w+")).Select(word => word.Value)];
        return ServicesOf(library).Where(type => !words.Contains(type.Name))
            .Select(type => $"{type.Name} is public in {type.ContainingNamespace}, but the generator never writes its name.");
    }

    private static IEnumerable<INamedTypeSymbol> ServicesOf(SourceProject library) => SourceTypes.Of(library).Where(type =>
        IsPublic(type) && Services.IsMatch(type.ContainingNamespace.ToDisplayString()));

    private static bool IsPublic(INamedTypeSymbol type)
        => type.DeclaredAccessibility == Accessibility.Public && (type.ContainingType is null || IsPublic(type.ContainingType));

    private static IEnumerable<string> Literals(SyntaxTree tree) => tree.GetRoot().DescendantTokens()
        .Where(token => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken
            or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.InterpolatedStringTextToken)
        .Select(token => token.ValueText);
}
