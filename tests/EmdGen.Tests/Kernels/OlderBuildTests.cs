using EmdGen.Testing.Kernels;

namespace EmdGen.Tests.Kernels;

/// <summary>The library's build for .NET 8, in the place of the one these tests are compiled against.</summary>
public class OlderBuildTests
{
    [Fact]
    public async Task Suite_passes()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("emdgen-older-");
        try
        {
            foreach (string file in Directory.GetFiles(AppContext.BaseDirectory))
                File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
            string older = Path.Combine(AppContext.BaseDirectory, "older", "EmdGen.dll");
            File.Copy(older, Path.Combine(folder.FullName, "EmdGen.dll"), overwrite: true);
            string copy = Path.Combine(folder.FullName, Path.GetFileName(typeof(OlderBuildTests).Assembly.Location));
            string output = await Child.Run(copy, WidthProgram.Brief);
            Assert.StartsWith($"{VectorWidth.Bits} bits, .NETCoreApp,Version=v8.0", output, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
