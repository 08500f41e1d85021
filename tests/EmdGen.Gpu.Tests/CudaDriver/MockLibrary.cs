using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace EmdGen.Gpu.Tests.CudaDriver;

/// <summary>A library with the functions of NVIDIA's driver, built from C for the tests: its device's memory is the host's.</summary>
internal static class MockLibrary
{
    private static readonly Lazy<string> Built = new(Build);

    /// <summary>Why it cannot be built here; null where it can.</summary>
    internal static string? Missing { get; } = !OperatingSystem.IsLinux() ? "The mock of NVIDIA's driver is built on Linux."
        : !IsInstalled("gcc") ? "The mock of NVIDIA's driver is built with gcc, which is not installed."
        : null;

    /// <summary>Its path.</summary>
    internal static string File => Built.Value;

    private static string Build()
    {
        string library = Path.Combine(Directory.CreateTempSubdirectory("emdgen-driver-").FullName, "libmock.so");
        string[] arguments = ["-O1", "-Wall", "-Werror", "-shared", "-fPIC", "-o", library, Source()];
        using Process compiler = Process.Start(new ProcessStartInfo("gcc", arguments) { RedirectStandardError = true })!;
        string errors = compiler.StandardError.ReadToEnd();
        compiler.WaitForExit();
        Assert.True(compiler.ExitCode == 0, errors);
        return library;
    }

    private static string Source([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "mock_driver.c");

    private static bool IsInstalled(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => System.IO.File.Exists(Path.Combine(folder, program)));
}
