using System.Diagnostics;

namespace EmdGen.Torch.Tests.Loading;

/// <summary>A folder with a build that runs the task on files in it, by the targets file that users import.</summary>
internal sealed class WeakenTask : IDisposable
{
    internal const string Version = "GLIBCXX_3.4.32";

    internal string Folder { get; } = Directory.CreateTempSubdirectory("emdgen-").FullName;

    internal string Source => Path.Combine(Folder, "source");

    internal string Destination => Path.Combine(Folder, "out", "destination");

    /// <summary>Runs the task from <see cref="Source"/> to <see cref="Destination"/>.</summary>
    internal async Task Run()
    {
        string project = Path.Combine(Folder, "task.proj");
        string targets = Path.Combine(AppContext.BaseDirectory, "buildTransitive", "EmdGen.Torch.targets");
        await File.WriteAllTextAsync(project, $"""
            <Project>
              <Import Project="{targets}" />
              <Target Name="Run">
                <WeakenVersionNeed Source="{Source}" Destination="{Destination}" Version="{Version}" />
              </Target>
            </Project>
            """);
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, WorkingDirectory = Folder };
        foreach (string argument in (string[])["msbuild", project, "-t:Run", "-nologo", "-nodeReuse:false"])
            start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
