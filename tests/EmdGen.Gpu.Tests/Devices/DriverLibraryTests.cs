using EmdGen.Gpu.Cuda.Driver;

namespace EmdGen.Gpu.Tests.Devices;

/// <summary>Where the drivers' libraries are looked for.</summary>
public class DriverLibraryTests
{
    [Fact]
    public void On_Windows_they_are_in_the_system_folder_alone()
    {
        string folder = Path.Combine(Path.GetTempPath(), "system");
        string file = DriverLibrary.FileOf("driver.dll", "libdriver.so.1", isWindows: true, folder);
        Assert.Equal(Path.Combine(folder, "driver.dll"), file);
        Assert.True(Path.IsPathFullyQualified(file));
    }

    [Fact]
    public void On_Linux_the_system_finds_them_by_name()
        => Assert.Equal("libdriver.so.1", DriverLibrary.FileOf("driver.dll", "libdriver.so.1", isWindows: false, Path.GetTempPath()));

    [Fact]
    public void Those_of_this_system_follow_the_rule()
    {
        Assert.All(
            [DriverLibrary.Cuda, DriverLibrary.OpenCL],
            file => Assert.Equal(
                OperatingSystem.IsWindows() ? Environment.SystemDirectory : "", Path.GetDirectoryName(file), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>By any other way a library of that name could come from another folder.</summary>
    [Fact]
    public void Nothing_else_loads_a_library()
    {
        string source = Path.Combine(Folder(), "../../../src/EmdGen.Gpu");
        IEnumerable<string> loading = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(source, file).StartsWith("obj", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file) is var text
                && (text.Contains("NativeLibrary.Load", StringComparison.Ordinal)
                    || text.Contains("NativeLibrary.TryLoad", StringComparison.Ordinal)
                    || text.Contains("[LibraryImport", StringComparison.Ordinal)
                    || text.Contains("[DllImport", StringComparison.Ordinal)));
        Assert.Equal(["DriverLibrary.cs"], loading.Select(Path.GetFileName));
    }

    private static string Folder([System.Runtime.CompilerServices.CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
