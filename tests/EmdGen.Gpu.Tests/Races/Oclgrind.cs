using System.Diagnostics;
using System.Runtime.InteropServices;
using EmdGen.Testing.Tools;

namespace EmdGen.Gpu.Tests.Races;

/// <summary>What a process printed, and what Oclgrind wrote of it: races, reads of nothing, memory out of bounds.</summary>
internal sealed record RaceRun(int ExitCode, string Output, string Log);

/// <summary>
/// Oclgrind: an OpenCL device that interprets kernels and notes which thread touched what. In a process of its own, as the loader of OpenCL
/// libraries reads the environment once.
/// </summary>
internal static class Oclgrind
{
    /// <summary>
    /// What ILGPU's barriers are taken for: they are a function of OpenCL 2.0, where Oclgrind is one of 1.2, and name the order of global
    /// memory alone, where shared memory is meant.
    /// </summary>
    private const string Barrier = "barrier(CLK_LOCAL_MEM_FENCE|CLK_GLOBAL_MEM_FENCE)";

    private const string LoaderName = "libOpenCL.so.1";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly string? Library = Find();

    /// <summary>What is missing, in a sentence; null where nothing is.</summary>
    internal static string? Missing { get; } = Library is null ? "Oclgrind is not installed."
        : !NativeLibrary.TryLoad(LoaderName, out _) ? $"There is no {LoaderName}, which loads Oclgrind."
        : null;

    /// <summary>Runs a check of <see cref="RaceProgram"/>.</summary>
    /// <param name="check">Which.</param>
    /// <param name="subject">On what.</param>
    /// <param name="removedBarrier">The place in the kernels' texts of the barrier that is taken out of each; null for none.</param>
    internal static async Task<RaceRun> Run(string check, string subject, int? removedBarrier = null)
    {
        string log = Path.GetTempFileName();
        try
        {
            (int exitCode, string output) = await Start(check, subject, log, removedBarrier);
            return new(exitCode, output, await File.ReadAllTextAsync(log));
        }
        finally
        {
            File.Delete(log);
        }
    }

    private static async Task<(int ExitCode, string Output)> Start(string check, string subject, string log, int? removedBarrier)
    {
        string barrier = removedBarrier is { } index ? $"if(__COUNTER__!={index}){Barrier}" : Barrier;
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["exec", typeof(Oclgrind).Assembly.Location, check, subject])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                // The one that Debian's loader reads, and the one that others do.
                ["OCL_ICD_VENDORS"] = Library,
                ["OCL_ICD_FILENAMES"] = Library,
                ["OCLGRIND_DATA_RACES"] = "1",
                ["OCLGRIND_UNIFORM_WRITES"] = "1",
                ["OCLGRIND_MAX_ERRORS"] = "10",

                // Without a barrier there are so many of these that no race would be told.
                ["OCLGRIND_UNINITIALIZED"] = removedBarrier is null ? "1" : "0",
                ["OCLGRIND_LOG"] = log,
                ["OCLGRIND_BUILD_OPTIONS"] = $"-Dwork_group_barrier(x)={barrier}",
            },
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The check {check} of {subject} still ran after {Patience}.");
        }

        return (process.ExitCode, await output + await error);
    }

    /// <summary>The library of the program on the path, where Debian's package has it, or where its own build puts it.</summary>
    private static string? Find()
        => (from folder in Tool.Folders
            where File.Exists(Path.Combine(folder, "oclgrind"))
            from place in (string[])["lib/oclgrind", "lib"]
            let library = Path.GetFullPath(Path.Combine(folder, "..", place, "liboclgrind-rt-icd.so"))
            where File.Exists(library)
            select library).FirstOrDefault();
}
