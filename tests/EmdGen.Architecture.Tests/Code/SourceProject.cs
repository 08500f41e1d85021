using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EmdGen.Architecture.Tests.Code;

/// <summary>A project as the compiler sees it, and the files of it that are its own: what it links is looked at where it lies.</summary>
/// <remarks>
/// Syntax with symbols, and no library that reads assemblies: such a library tells parts of an assembly by their namespaces, and our public
/// types share one across the rooms, which are folders.
/// </remarks>
internal sealed class SourceProject
{
    private const string SdkUsings = """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Net.Http;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview);

    private static readonly CSharpCompilationOptions CompilationOptions =
        new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);

    // What this process runs with: the framework, and the packages that the projects refer to, which are this project's too.
    private static readonly IReadOnlyList<MetadataReference> Libraries =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("EmdGen", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly Lazy<IReadOnlyList<FileUses>> files;

    private SourceProject(CSharpCompilation compilation, IReadOnlyList<SyntaxTree> trees)
    {
        Compilation = compilation;
        Trees = trees;
        files = new(() => [.. trees.AsParallel().AsOrdered().Select(tree => FileUses.Of(tree, compilation))]);
    }

    public string Name => Compilation.AssemblyName!;

    public CSharpCompilation Compilation { get; }

    public IReadOnlyList<SyntaxTree> Trees { get; }

    /// <summary>What each of the files names, bound once.</summary>
    public IReadOnlyList<FileUses> Files => files.Value;

    /// <summary>Of files in this repository.</summary>
    public static SourceProject Of(ProjectFile file, IEnumerable<SourceProject> references) => Of(
        file.Name,
        file.Own.Select(path => (path, Repository.Read(path))),
        [
            .. file.Linked.Select(path => (path, Repository.Read(path))),
            .. file.Usings.Select(name => ("", $"global using global::{name};")),
            .. file.Friends.Select(name => ("", $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{name}\")]")),
        ],
        references);

    /// <summary>Of texts, by the paths where they would lie.</summary>
    public static SourceProject Of(params IEnumerable<(string Path, string Text)> files) => Of("Example", files, [], []);

    private static SourceProject Of(
        string name,
        IEnumerable<(string Path, string Text)> own,
        IEnumerable<(string Path, string Text)> others,
        IEnumerable<SourceProject> references)
    {
        SyntaxTree[] trees = [.. own.Select(Parse)];
        return new(CSharpCompilation.Create(
            name,
            [.. trees, .. others.Append(("", SdkUsings)).Select(Parse)],
            [.. Libraries, .. references.Select(reference => reference.Compilation.ToMetadataReference())],
            CompilationOptions), trees);
    }

    private static SyntaxTree Parse((string Path, string Text) file) => CSharpSyntaxTree.ParseText(file.Text, ParseOptions, file.Path);
}
