using System.Runtime.CompilerServices;

namespace EmdGen.Generators.Tests.Documents;

/// <summary>The README at the repository's root.</summary>
internal static class Readme
{
    public static string Root => Path.GetFullPath(Path.Combine(Here(), "../../.."));

    public static string Text
    {
        get => File.ReadAllText(Path.Combine(Root, "README.md"));
        set => File.WriteAllText(Path.Combine(Root, "README.md"), value);
    }

    /// <summary>Programs and declarations that a reader may copy, in their order.</summary>
    public static IReadOnlyList<FencedBlock> Snippets
        => [.. FencedBlock.In(Text).Where(block => block is { Language: "csharp", Marker: "" })];

    /// <summary>Those of the pages about TorchSharp and about GPUs, and of the packages' pages.</summary>
    public static IReadOnlyList<FencedBlock> PageSnippets =>
    [
        .. SnippetsOf("src/EmdGen.Torch/README.md"), .. SnippetsOf("src/EmdGen.Gpu/README.md"),
        .. SnippetsOf("src/EmdGen/PACKAGE.md"), .. SnippetsOf("src/EmdGen.Torch/PACKAGE.md"), .. SnippetsOf("src/EmdGen.Gpu/PACKAGE.md"),
    ];

    private static IEnumerable<FencedBlock> SnippetsOf(string page)
        => FencedBlock.In(File.ReadAllText(Path.Combine(Root, page))).Where(block => block.Language == "csharp");

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
