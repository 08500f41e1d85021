using System.Diagnostics;

namespace EmdGen.Testing.Tools;

/// <summary>Programs started by the tests.</summary>
internal static class Tool
{
    /// <summary>Where programs are looked for.</summary>
    internal static IReadOnlyList<string> Folders => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);

    /// <summary>What the program printed, both streams together, and its exit code.</summary>
    internal static async Task<(int ExitCode, string Output)> Run(string file, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };

        // A build started by a test must not take over settings of the build that runs the tests.
        foreach (string name in start.Environment.Keys.Where(IsOfOuterBuild).ToArray())
            start.Environment.Remove(name);
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }

    /// <summary>Whether a program of this name is on the path.</summary>
    internal static bool IsInstalled(string name) => Folders.Any(folder => File.Exists(Path.Combine(folder, name)));

    private static bool IsOfOuterBuild(string name)
        => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase);
}
