using System.Diagnostics;

namespace EmdGen.Tests.Kernels;

/// <summary>This assembly, or another, started as a program in a process of its own.</summary>
internal static class Child
{
    /// <summary>Runs a command of <see cref="WidthProgram"/>, which must succeed.</summary>
    /// <param name="assembly">This assembly, or a copy of it.</param>
    /// <param name="command">What to run.</param>
    /// <param name="settings">Environment variables.</param>
    /// <returns>What it printed.</returns>
    internal static async Task<string> Run(string assembly, string command, params (string Name, string Value)[] settings)
    {
        (int exitCode, string output) = await Start(assembly, [command], settings);
        Assert.True(exitCode == 0, output);
        return output;
    }

    /// <summary>Runs a program.</summary>
    /// <param name="assembly">The program.</param>
    /// <param name="arguments">What it is told.</param>
    /// <param name="settings">Environment variables.</param>
    /// <returns>Its exit code, and what it printed.</returns>
    internal static Task<(int ExitCode, string Output)> Start(
        string assembly, IEnumerable<string> arguments, params (string Name, string Value)[] settings)
        => StartExecutable(Environment.ProcessPath!, ["exec", assembly, .. arguments], settings);

    /// <summary>Runs a program by its own executable.</summary>
    /// <param name="executable">The file.</param>
    /// <param name="arguments">What it is told.</param>
    /// <param name="settings">Environment variables.</param>
    /// <returns>Its exit code, and what it printed.</returns>
    internal static async Task<(int ExitCode, string Output)> StartExecutable(
        string executable, IEnumerable<string> arguments, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo(executable, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in settings)
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }
}
