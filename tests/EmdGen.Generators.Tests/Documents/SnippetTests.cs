using System.Reflection;
using EmdGen.Generators.Tests.Infrastructure;
using EmdGen.Testing.Tools;

namespace EmdGen.Generators.Tests.Documents;

/// <summary>What the pages tell a reader to write compiles without a warning, and prints what they say.</summary>
public class SnippetTests
{
    private const int LongestReadme = 200;

    private const int LongestFirstProgram = 24;

    public static TheoryData<string> Snippets => [.. Page.All.SelectMany(page => page.Snippets).Select(block => block.Text).Distinct()];

    /// <summary>A page, and the how manieth of its programs.</summary>
    public static TheoryData<string, int> Programs
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (Page page in Page.All)
            {
                for (int i = 0; i < page.Programs.Count; i++)
                    data.Add(page.Name, i);
            }

            return data;
        }
    }

    public static TheoryData<string> Recipes => [.. Page.All.Select(page => page.Name).Where(IsRecipe)];

    [Theory]
    [MemberData(nameof(Snippets))]
    public void Compiles(string snippet) => EmittedAssembly.Load(SnippetProject.Generate(snippet));

    [Theory]
    [MemberData(nameof(Snippets))]
    public async Task HasNothingForTheAnalyzer(string snippet) => Assert.Empty(await AnalyzerRun.AnalyzeAsync(snippet));

    [Theory]
    [MemberData(nameof(Programs))]
    public void PrintsWhatItSays(string page, int index)
    {
        (string program, string output) = new Page(page).Programs[index];
        Assert.Equal(output, Run(program));
    }

    /// <summary>The first loss, and what becomes of a prediction, which is to be short.</summary>
    [Fact]
    public void ReadmeIsShortAndHasTwoPrograms()
    {
        Assert.Equal(2, Page.Readme.Programs.Count);
        Assert.InRange(Page.Readme.Programs[1].Program.Count(letter => letter == '\n'), 1, LongestFirstProgram);
        Assert.InRange(Page.Readme.Text.Count(letter => letter == '\n'), 1, LongestReadme);
    }

    /// <summary>A recipe is a program that its page says the output of, and the list of samples names it.</summary>
    [Theory]
    [MemberData(nameof(Recipes))]
    public void RecipeIsAProgramOnTheList(string recipe)
    {
        Assert.Single(new Page(recipe).Programs);
        Assert.Contains($"]({recipe["samples/".Length..]})", new Page("samples/README.md").Text, StringComparison.Ordinal);
    }

    private static bool IsRecipe(string page) => page.StartsWith("samples/Recipes/", StringComparison.Ordinal);

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
