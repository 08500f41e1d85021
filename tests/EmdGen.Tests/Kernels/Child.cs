using System.Diagnostics;

namespace EmdGen.Tests.Kernels;

/// <summary>This assembly started as a program in a process of its own.</summary>
internal static class Child
{
    /// <summary>Runs a command of <see cref="WidthProgram"/>, which must succeed.</summary>
    /// <param name="assembly">This assembly, or a copy of it.</param>
    /// <param name="command">What to run.</param>
    /// <param name="settings">Environment variables.</param>
    /// <returns>What it printed.</returns>
    internal static async Task<string> Run(string assembly, string command, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["exec", assembly, command])
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
        Assert.True(process.ExitCode == 0, output + await error);
        return output;
    }
}
