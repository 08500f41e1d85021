using System.Reflection;
using EmdGen.Testing.Tools;

namespace EmdGen.Aot.Tests;

/// <summary>What publishing ahead of time needs beside the SDK.</summary>
internal static class Toolchain
{
    private static readonly Lazy<string?> FirstMissing = new(Find);

    /// <summary>What is missing on this machine, in a sentence; null where nothing is.</summary>
    internal static string? Missing => FirstMissing.Value;

    /// <summary>Where the program's project lies.</summary>
    internal static string ProgramFolder { get; } = Folder(nameof(ProgramFolder));

    /// <summary>Where the sample that scores files of forecasts lies.</summary>
    internal static string ForecastFolder { get; } = Folder(nameof(ForecastFolder));

    /// <summary>Runs a command of the SDK on a project, with all it makes in a folder that nothing else uses.</summary>
    internal static Task<(int ExitCode, string Output)> Sdk(string command, string project, string folder, params string[] settings)
    {
        string[] common = [command, project, "-r", "linux-x64", "--artifacts-path", folder, "-nodeReuse:false"];
        return Tool.Run(Environment.ProcessPath!, [.. common, .. settings]);
    }

    private static string Folder(string key)
        => typeof(Toolchain).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;

    private static string? Find()
    {
        if (NativeToolchain.Missing is { } missing)
            return missing;
        DirectoryInfo folder = Directory.CreateTempSubdirectory("emdgen-aot-");
        try
        {
            // Any other failure is for the test itself to show.
            (int exitCode, string output) = Sdk("restore", ProgramFolder, folder.FullName).GetAwaiter().GetResult();
            return exitCode != 0 && output.Contains("Microsoft.DotNet.ILCompiler", StringComparison.Ordinal)
                ? "NativeAOT compiles with the package Microsoft.DotNet.ILCompiler, which could not be restored."
                : null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
