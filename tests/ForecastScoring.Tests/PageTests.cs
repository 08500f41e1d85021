using System.Runtime.CompilerServices;
using ForecastScoring.Tests.Running;

namespace ForecastScoring.Tests;

/// <summary>
/// The sample's page shows what the tool prints, and its example is what <see cref="ExampleFile"/> makes. With EMDGEN_UPDATE_SNAPSHOTS=1 in the
/// environment the files and the page are written instead.
/// </summary>
public class PageTests
{
    private static readonly string Sample = Path.GetFullPath(Path.Combine(Here(), "../../samples/ForecastScoring"));
    private static readonly string Data = Path.Combine(Sample, "Data", "wind.csv");

    private static bool Updates => Environment.GetEnvironmentVariable("EMDGEN_UPDATE_SNAPSHOTS") == "1";

    [Fact]
    public void The_example_is_made_anew()
    {
        if (Updates)
            File.WriteAllText(Data, ExampleFile.Text());
        Assert.Equal(ExampleFile.Text(), File.ReadAllText(Data));
    }

    [Fact]
    public void The_page_shows_what_is_printed_and_drawn()
    {
        using var folder = new ForecastText();
        ToolRun run = ToolRun.Of(Data, "--positions", "0,3,6,8,10", "--plot", folder["wind.svg"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Compare(Path.Combine(Sample, "wind.svg"), _ => File.ReadAllText(folder["wind.svg"]));
        ToolRun help = ToolRun.Of("--help");
        string options = help.Output[help.Output.IndexOf("Options:", StringComparison.Ordinal)..].TrimEnd().ReplaceLineEndings("\n");
        Compare(Path.Combine(Sample, "README.md"), page => WithBlock(WithBlock(page, "printed", run.Output.TrimEnd('\n')), "options", Untrailed(options)));
    }

    private static void Compare(string path, Func<string, string> update)
    {
        string expected = update(File.Exists(path) ? File.ReadAllText(path) : "");
        if (Updates)
            File.WriteAllText(path, expected);
        Assert.Equal(expected, File.ReadAllText(path));
    }

    // The block that follows a comment of this name.
    private static string WithBlock(string page, string name, string content)
    {
        string begin = $"<!-- {name} -->\n```\n";
        int start = page.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        Assert.True(start >= begin.Length, $"The page has no block '{name}'.");
        int end = page.IndexOf("\n```\n", start - 1, StringComparison.Ordinal);
        return page[..start] + content + page[end..];
    }

    private static string Untrailed(string text) => string.Join('\n', text.Split('\n').Select(line => line.TrimEnd()));

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
