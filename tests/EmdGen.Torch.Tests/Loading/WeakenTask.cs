using System.Diagnostics;

namespace EmdGen.Torch.Tests.Loading;

/// <summary>A folder with a build that runs the task on files in it, by the targets file that users import.</summary>
internal sealed class WeakenTask : IDisposable
{
    internal const string Version = "GLIBCXX_3.4.32";

    internal string Folder { get; } = Directory.CreateTempSubdirectory("emdgen-").FullName;

    internal string Source => Path.Combine(Folder, "source");

    internal string Destination => Path.Combine(Folder, "out", "destination");

    private static string Files => Path.Combine(AppContext.BaseDirectory, "buildTransitive");

    /// <summary>Runs the task from <see cref="Source"/> to <see cref="Destination"/>.</summary>
    internal Task Run() => AssertSucceeds(Project((Source, Destination)));

    /// <summary>What the task makes of files, all in one build.</summary>
    internal async Task<byte[][]> Copies(params byte[][] images)
    {
        (string Source, string Destination)[] paths =
            [.. images.Select((_, i) => (Path.Combine(Folder, $"source{i}"), Path.Combine(Folder, "out", $"destination{i}")))];
        for (int i = 0; i < images.Length; i++)
            await File.WriteAllBytesAsync(paths[i].Source, images[i]);
        await AssertSucceeds(Project(paths));
        return [.. paths.Select(path => File.ReadAllBytes(path.Destination))];
    }

    /// <summary>The errors of a build whose task gets paths by which it can copy nothing, one after the other.</summary>
    internal async Task<string[]> Errors(params (string Source, string Destination)[] paths)
    {
        (int exitCode, string output) = await Build(Project(paths));
        Assert.True(exitCode != 0, output);
        return [.. output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal)).Select(line => line.Trim()).Distinct()];
    }

    /// <summary>Runs a task that is compiled as the one under test is, together with it.</summary>
    /// <param name="name">The class, which takes <see cref="Source"/> and <see cref="Destination"/> as properties.</param>
    /// <param name="code">Its code.</param>
    internal async Task Run(string name, string code)
    {
        string file = Path.Combine(Folder, name + ".cs");
        await File.WriteAllTextAsync(file, await File.ReadAllTextAsync(Path.Combine(Files, "WeakenVersionNeed.cs")) + code);
        await AssertSucceeds($"""
            <Project>
              <UsingTask TaskName="{name}" TaskFactory="RoslynCodeTaskFactory" AssemblyFile="$(MSBuildToolsPath)/Microsoft.Build.Tasks.Core.dll">
                <Task><Code Type="Class" Language="cs" Source="{file}" /></Task>
              </UsingTask>
              <Target Name="Run">
                <{name} Source="{Source}" Destination="{Destination}" />
              </Target>
            </Project>
            """);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Project(params (string Source, string Destination)[] paths)
    {
        IEnumerable<string> tasks = paths.Select(path =>
            $"""<WeakenVersionNeed Source="{path.Source}" Destination="{path.Destination}" Version="{Version}" ContinueOnError="ErrorAndContinue" />""");
        return $"""
            <Project>
              <Import Project="{Path.Combine(Files, "EmdGen.Torch.targets")}" />
              <Target Name="Run">
                {string.Join("\n    ", tasks)}
              </Target>
            </Project>
            """;
    }

    private async Task AssertSucceeds(string build)
    {
        (int exitCode, string output) = await Build(build);
        Assert.True(exitCode == 0, output);
    }

    private async Task<(int ExitCode, string Output)> Build(string build)
    {
        string project = Path.Combine(Folder, "task.proj");
        await File.WriteAllTextAsync(project, build);
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, WorkingDirectory = Folder };
        foreach (string argument in (string[])["msbuild", project, "-t:Run", "-nologo", "-nodeReuse:false"])
            start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }
}
