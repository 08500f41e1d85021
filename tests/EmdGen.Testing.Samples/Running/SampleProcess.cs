using System.Diagnostics;

namespace EmdGen.Testing.Samples.Running;

/// <summary>The sample as a person starts it: a process of its own, in a folder of its own.</summary>
internal sealed record SampleProcess(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <param name="assembly">The name of the sample's assembly.</param>
    /// <param name="folder">The working folder.</param>
    /// <param name="locale">The locale that the process is told of.</param>
    /// <param name="arguments">The sample's arguments.</param>
    internal static SampleProcess Run(string assembly, string folder, string locale, params string[] arguments)
    {
        string sample = Path.Combine(AppContext.BaseDirectory, $"{assembly}.dll");
        var start = new ProcessStartInfo("dotnet", [sample, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["LC_ALL"] = locale },
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The sample still ran after {Patience}.");
        }

        return new SampleProcess(process.ExitCode, output.Result, error.Result);
    }
}
