using EmdGen.Testing.Tools;

namespace EmdGen.Testing.CudaDriver;

/// <summary>A library with the functions of NVIDIA's driver, built from C for the tests: its device's memory is the host's.</summary>
internal static class MockLibrary
{
    private const string SourceName = "mock_driver.c";

    private static readonly Lazy<string> Built = new(Build);

    /// <summary>Why it cannot be built here; null where it can.</summary>
    internal static string? Missing { get; } = !OperatingSystem.IsLinux() ? "The mock of NVIDIA's driver is built on Linux."
        : !Tool.IsInstalled("gcc") ? "The mock of NVIDIA's driver is built with gcc, which is not installed."
        : null;

    /// <summary>Its path.</summary>
    internal static string File => Built.Value;

    private static string Build()
    {
        string folder = Directory.CreateTempSubdirectory("emdgen-driver-").FullName;
        string library = Path.Combine(folder, "libmock.so"), source = Path.Combine(folder, SourceName);
        using (Stream embedded = typeof(MockLibrary).Assembly.GetManifestResourceStream(SourceName)!)
        using (FileStream file = System.IO.File.Create(source))
            embedded.CopyTo(file);
        string[] arguments = ["-O1", "-Wall", "-Werror", "-shared", "-fPIC", "-o", library, source];
        (int exitCode, string output) = Tool.Run("gcc", arguments).GetAwaiter().GetResult();
        Assert.True(exitCode == 0, output);
        return library;
    }
}
