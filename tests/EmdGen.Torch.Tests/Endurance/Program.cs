using System.Diagnostics;
using EmdGen.Torch.Tests.Learning;

namespace EmdGen.Torch.Tests.Endurance;

/// <summary>
/// What the test assembly does when it is started as a program: runs in a process of their own, whose memory is theirs alone and whose
/// crash is a result.
/// </summary>
public static class Program
{
    public static int Main(string[] arguments)
    {
        switch (arguments)
        {
            case [nameof(MemoryRun)]:
                return MemoryRun.Run();
            case [nameof(CollectionRun)]:
                return CollectionRun.Run();
            case [nameof(TortureRun), string seconds, string seed]:
                return TortureRun.Run(seconds, seed);
            case [nameof(ResumeRun), string path]:
                return ResumeRun.Run(path);
            default:
                Console.Error.WriteLine(
                    $"usage: {nameof(MemoryRun)} | {nameof(CollectionRun)} | {nameof(TortureRun)} <seconds> <seed> | {nameof(ResumeRun)} <path>");
                return 2;
        }
    }

    /// <summary>
    /// Starts the assembly as a program, with every method optimised from its first call: unoptimised code holds its variables to the
    /// end of a method and hides what is let go of too soon.
    /// </summary>
    /// <returns>What it wrote to the console; a failure or a crash fails the test.</returns>
    internal static async Task<string> Run(params string[] command)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(typeof(Program).Assembly.Location);
        foreach (string argument in command)
            start.ArgumentList.Add(argument);
        start.Environment["DOTNET_TieredCompilation"] = "0";
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"exit code {process.ExitCode}\n{output}{await error}");
        return output;
    }
}
