using System.Runtime.CompilerServices;

namespace EmdGen.Generators.Tests.Documents;

/// <summary>A page of the repository, in Markdown.</summary>
/// <param name="Name">Its path from the repository's root, with slashes.</param>
internal sealed record Page(string Name)
{
    private static readonly string[] Folders = ["src", "generators", "samples", "benchmarks"];

    public static Page Readme { get; } = new("README.md");

    public static Page Using { get; } = new("src/EmdGen/USING.md");

    public static Page Generator { get; } = new("generators/EmdGen.Generators/README.md");

    public static Page Benchmarks { get; } = new("benchmarks/EmdGen.Benchmarks/README.md");

    public static Page Contributing { get; } = new("CONTRIBUTING.md");

    public static string Root => Path.GetFullPath(Path.Combine(Here(), "../../.."));

    /// <summary>Every page, but for copies that builds made.</summary>
    public static IReadOnlyList<Page> All { get; } =
    [
        .. Directory.EnumerateFiles(Root, "*.md")
            .Concat(Folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.md", SearchOption.AllDirectories)))
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(name => !name.Contains("/bin/", StringComparison.Ordinal) && !name.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(name => new Page(name)),
    ];

    public string Text
    {
        get => File.ReadAllText(Path.Combine(Root, Name));
        set => File.WriteAllText(Path.Combine(Root, Name), value);
    }

    /// <summary>Programs and declarations that a reader may copy, in their order.</summary>
    public IReadOnlyList<FencedBlock> Snippets => [.. FencedBlock.In(Text).Where(block => block is { Language: "csharp", Marker: "" })];

    /// <summary>Programs, each with the block of text below it, which says what it prints.</summary>
    public IReadOnlyList<(string Program, string Output)> Programs
    {
        get
        {
            IReadOnlyList<FencedBlock> blocks = FencedBlock.In(Text);
            return
            [
                .. blocks.Zip(blocks.Skip(1))
                    .Where(pair => pair is { First: { Language: "csharp", Marker: "" }, Second.Language: "text" })
                    .Select(pair => (pair.First.Text, pair.Second.Text)),
            ];
        }
    }

    /// <summary>The part below a heading of the second level.</summary>
    public string Section(string heading) => Text.Split($"## {heading}\n")[1].Split("\n## ")[0];

    public override string ToString() => Name;

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
