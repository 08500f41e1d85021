using EmdGen.Testing.Tools;

namespace EmdGen.Package.Tests;

/// <summary>A copy of projects that take the packages, outside of this repository and its settings.</summary>
internal sealed class Consumer : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("emdgen-consumer-");
    private readonly Feed feed;

    internal Consumer(Feed feed, string name)
    {
        this.feed = feed;
        string source = Sources.Consumer(name);
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(Folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        File.WriteAllText(
            Path.Combine(Folder, "nuget.config"),
            $"""<configuration><packageSources><add key="packed" value="{feed.Folder}" /></packageSources></configuration>""");
    }

    internal string Folder => folder.FullName;

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>Builds the project and runs it; returns the lines that the program printed.</summary>
    internal async Task<string[]> Run(string project = "", params string[] settings)
    {
        (int exitCode, string output) = await Sdk("build", project, settings);
        Assert.True(exitCode == 0, output);
        string path = Path.Combine(Folder, project);
        string assembly = Path.GetFileNameWithoutExtension(Directory.EnumerateFiles(path, "*.*proj").Single()) + ".dll";
        string built = Directory.EnumerateFiles(Path.Combine(path, "bin"), assembly, SearchOption.AllDirectories).Single();
        (exitCode, output) = await Tool.Run(Environment.ProcessPath!, "exec", "--roll-forward", "Major", built);
        Assert.True(exitCode == 0, output);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>Runs a command of the SDK on a project.</summary>
    internal Task<(int ExitCode, string Output)> Sdk(string command, string project = "", params string[] settings)
    {
        string[] common =
        [
            command, Path.Combine(Folder, project), "-c", "Release", $"-p:EmdGenVersion={feed.Version}", "-nodeReuse:false",
            "-p:UseSharedCompilation=false", "-p:NuGetAudit=false",
        ];
        return Tool.Run(Environment.ProcessPath!, [.. common, .. settings]);
    }
}
