using System.Xml.Linq;

namespace EmdGen.Architecture.Tests.Code;

/// <summary>What a project file says of the C# that is compiled: no more of MSBuild than the projects that are read here use.</summary>
internal sealed class ProjectFile
{
    private readonly XElement content;

    private ProjectFile(string path)
    {
        Path = path;
        content = XElement.Parse(Repository.Read(path));
    }

    /// <summary>From the repository's root.</summary>
    public string Path { get; }

    public string Folder => Repository.FolderOf(Path);

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The folder's own files.</summary>
    public IEnumerable<string> Own
        => Repository.Files(Folder, ".cs").Where(file => !Items("Compile", "Remove").Any(pattern => Covers(pattern, file)));

    /// <summary>Files of other projects that are compiled here too.</summary>
    public IEnumerable<string> Linked => Items("Compile", "Include");

    /// <summary>Projects that the code may name: not those that are only packed, or run as analyzers.</summary>
    public IEnumerable<string> References => content.Descendants("ProjectReference")
        .Where(item => (string?)item.Attribute("ReferenceOutputAssembly") != "false").SelectMany(item => Paths(item, "Include"));

    /// <summary>Namespaces that every file uses, beside those of the SDK.</summary>
    public IEnumerable<string> Usings => Values("Using");

    /// <summary>Assemblies that see what is internal.</summary>
    public IEnumerable<string> Friends => Values("InternalsVisibleTo");

    /// <summary>The projects below a folder.</summary>
    public static IEnumerable<ProjectFile> Below(string folder)
        => Repository.Files(folder, ".csproj").Select(path => new ProjectFile(path));

    private static bool Covers(string pattern, string file)
        => pattern.EndsWith("/**", StringComparison.Ordinal) ? file.StartsWith(pattern[..^2], StringComparison.Ordinal) : file == pattern;

    private IEnumerable<string> Items(string kind, string attribute)
        => content.Descendants(kind).SelectMany(item => Paths(item, attribute));

    private IEnumerable<string> Paths(XElement item, string attribute)
        => (((string?)item.Attribute(attribute))?.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? [])
            .Select(path => Repository.Relative($"{Folder}/{path}"));

    private IEnumerable<string> Values(string kind) => content.Descendants(kind).Select(item => item.Attribute("Include")!.Value);
}
