using System.Reflection;
using EmdGen.Generators.Tests.Infrastructure;
using EmdGen.Testing.Tools;
using Microsoft.CodeAnalysis;

namespace EmdGen.Generators.Tests.Documents;

/// <summary>What the README tells a reader to write compiles without a warning, and prints what the README says.</summary>
public class SnippetTests
{
    public static TheoryData<string> Snippets => [.. Readme.Snippets.Concat(Readme.PageSnippets).Select(block => block.Text).Distinct()];

    [Theory]
    [MemberData(nameof(Snippets))]
    public void Compiles(string snippet) => EmittedAssembly.Load(SnippetProject.Generate(snippet));

    [Theory]
    [MemberData(nameof(Snippets))]
    public async Task HasNothingForTheAnalyzer(string snippet) => Assert.Empty(await AnalyzerRun.AnalyzeAsync(snippet));

    [Fact]
    public void PrintsWhatItSays()
    {
        string[] printed =
        [
            .. FencedBlock.In(Readme.Text).Where(block => block.Language == "text").Select(block => block.Text),
        ];
        Assert.Equal(Assert.Single(printed), Run(Readme.Snippets[0].Text));
    }

    private static string Run(string program)
    {
        MethodInfo main = EmittedAssembly.Load(SnippetProject.Generate(program)).EntryPoint!;
        TextWriter console = Console.Out;
        using var output = new StringWriter { NewLine = "\n" };
        Console.SetOut(output);
        try
        {
            Cultures.Run("", () => main.Invoke(null, [Array.Empty<string>()]));
        }
        finally
        {
            Console.SetOut(console);
        }

        return output.ToString();
    }
}
