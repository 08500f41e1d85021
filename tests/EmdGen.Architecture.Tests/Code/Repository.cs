using System.Runtime.CompilerServices;

namespace EmdGen.Architecture.Tests.Code;

/// <summary>The files of this repository, by paths from its root with slashes.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "../../.."));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Every file below a folder whose name ends so, in order, without what a build leaves in bin and obj.</summary>
    public static IReadOnlyList<string> Files(string folder, string ending)
        => [.. Walk(new DirectoryInfo(Path.Combine(Root, folder)), ending).Order(StringComparer.Ordinal)];

    /// <summary>A path from the root, from an absolute one or one with dots in it.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Root, Path.GetFullPath(path, Root)).Replace('\\', '/');

    /// <summary>The folder that a file lies in.</summary>
    public static string FolderOf(string path) => path[..Math.Max(path.LastIndexOf('/'), 0)];

    private static IEnumerable<string> Walk(DirectoryInfo folder, string ending) =>
    [
        .. folder.EnumerateFiles("*" + ending).Select(file => Relative(file.FullName)),
        .. folder.EnumerateDirectories().Where(inner => inner.Name is not ("bin" or "obj")).SelectMany(inner => Walk(inner, ending)),
    ];

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
