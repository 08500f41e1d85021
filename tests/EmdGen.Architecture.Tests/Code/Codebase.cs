namespace EmdGen.Architecture.Tests.Code;

/// <summary>The projects that have rooms, each parsed once for all the tests.</summary>
internal static class Codebase
{
    private static readonly Lazy<IReadOnlyList<SourceProject>> All = new(() =>
    {
        ProjectFile[] files = [.. ProjectFile.Below("src"), .. ProjectFile.Below("generators")];
        var read = new Dictionary<string, SourceProject>();
        foreach (ProjectFile file in files)
            Read(file);
        return [.. files.Select(file => read[file.Path])];

        SourceProject Read(ProjectFile file)
        {
            if (read.TryGetValue(file.Path, out SourceProject? project))
                return project;
            SourceProject[] references = [.. file.References.Select(path => Read(files.Single(other => other.Path == path)))];
            return read[file.Path] = SourceProject.Of(file, references);
        }
    });

    public static IReadOnlyList<SourceProject> Projects => All.Value;
}
