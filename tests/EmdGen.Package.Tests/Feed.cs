using System.Globalization;
using System.IO.Compression;
using EmdGen.Testing.Tools;

namespace EmdGen.Package.Tests;

/// <summary>The packages, made once for all tests under a version that nothing else has, in a folder that serves as their feed.</summary>
public sealed class Feed : IAsyncLifetime
{
    internal static readonly string[] Names = ["EmdGen", "EmdGen.Gpu", "EmdGen.LightGbm", "EmdGen.Torch"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("emdgen-packages-");

    internal string Version { get; } = $"0.0.1-test.{DateTime.UtcNow.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture)}";

    internal string Folder => Path.Combine(folder.FullName, "feed");

    /// <summary>What is built on the way, shared with no other build that runs at the same time.</summary>
    internal string BuildFolder => Path.Combine(folder.FullName, "build");

    private static string Cache => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    public async Task InitializeAsync()
    {
        foreach (string name in Names)
        {
            // What is built on the way is shared with no other build that runs at the same time.
            (int exitCode, string output) = await Pack(Sources.Folder, name, "-o", Folder, "--artifacts-path", BuildFolder);
            if (exitCode != 0)
                folder.Delete(recursive: true);
            Assert.True(exitCode == 0, output);
        }
    }

    public Task DisposeAsync()
    {
        folder.Delete(recursive: true);
        foreach (string name in Names)
        {
            var restored = new DirectoryInfo(Path.Combine(Cache, name.ToLowerInvariant(), Version));
            if (restored.Exists)
                restored.Delete(recursive: true);
        }

        return Task.CompletedTask;
    }

    /// <summary>Makes a package of the sources in a folder.</summary>
    internal Task<(int ExitCode, string Output)> Pack(string sources, string name, params string[] settings) => Tool.Run(
        Environment.ProcessPath!,
        [
            "pack", Path.Combine(sources, "src", name), "-c", "Release", $"-p:MinVerVersionOverride={Version}", "-nodeReuse:false",
            "-p:UseSharedCompilation=false", .. settings,
        ]);

    /// <summary>The names of the files in a package, and their lengths.</summary>
    internal Dictionary<string, long> Files(string name, string extension = "nupkg")
    {
        using ZipArchive package = ZipFile.OpenRead(Path.Combine(Folder, $"{name}.{Version}.{extension}"));
        return package.Entries.ToDictionary(entry => entry.FullName, entry => entry.Length);
    }

    /// <summary>The text of a file in a package.</summary>
    internal string Text(string name, string file)
    {
        using ZipArchive package = ZipFile.OpenRead(Path.Combine(Folder, $"{name}.{Version}.nupkg"));
        using var reader = new StreamReader(package.GetEntry(file)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>Copies a file of a package to a folder, under its own name.</summary>
    internal void Unpack(string name, string file, string folder)
    {
        Directory.CreateDirectory(folder);
        using ZipArchive package = ZipFile.OpenRead(Path.Combine(Folder, $"{name}.{Version}.nupkg"));
        package.GetEntry(file)!.ExtractToFile(Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
    }
}
