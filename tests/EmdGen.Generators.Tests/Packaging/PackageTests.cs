using System.IO.Compression;
using EmdGen.Generators.Tests.Documents;
using EmdGen.Generators.Tests.Infrastructure;
using EmdGen.Testing.Tools;

namespace EmdGen.Generators.Tests.Packaging;

/// <summary>The package as others get it: it brings generator, analyzer and code fixes, and needs no other package.</summary>
[Collection(nameof(MeasuringTests))]
public sealed class PackageTests : IDisposable
{
    private const string Project =
        """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <RestoreSources>../packages</RestoreSources>
            <RestorePackagesPath>../restored</RestorePackagesPath>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="EmdGen" Version="*-*" />
            <AdditionalFiles Include="data/shapes.csv" />
          </ItemGroup>
        </Project>
        """;

    private const string Program =
        """
        System.Console.WriteLine(ShapeEmd.Distance[0, 1] + ShapeEmd.Loss(new float[2], new[] { 1 }));

        [EmdGen.GroundDistance(File = "shapes.csv", Sensitivity = 2)]
        internal enum Shape { Circle, Square }
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("emdgen-package-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_project_gets_losses_and_diagnostics_from_it()
    {
        string packages = Path.Combine(folder.FullName, "packages");
        (int exitCode, string output) = await SdkAsync(
            "pack", Path.Combine(Readme.Root, "src/EmdGen"), "-c", "Release", "--artifacts-path", Path.Combine(folder.FullName, "artifacts"), "-o", packages);
        Assert.True(exitCode == 0, output);
        using (ZipArchive package = ZipFile.OpenRead(Assert.Single(Directory.GetFiles(packages))))
        {
            Assert.Equal(
                ["EmdGen.CodeFixes.dll", "EmdGen.Generators.dll"],
                package.Entries.Where(entry => entry.FullName.StartsWith("analyzers/dotnet/cs/", StringComparison.Ordinal)).Select(entry => entry.Name).Order());
            using var nuspec = new StreamReader(package.GetEntry("EmdGen.nuspec")!.Open());
            Assert.DoesNotContain("<dependency ", await nuspec.ReadToEndAsync(), StringComparison.Ordinal);
        }

        string project = Directory.CreateDirectory(Path.Combine(folder.FullName, "project/data")).Parent!.FullName;
        string table = Path.Combine(project, "data/shapes.csv");
        File.WriteAllText(Path.Combine(project, "Shapes.csproj"), Project);
        File.WriteAllText(Path.Combine(project, "Program.cs"), Program);

        // The distance 4, ln 2 of cross entropy, and a quarter of the square of 4.
        File.WriteAllText(table, "0,4\n4,0\n");
        (exitCode, output) = await SdkAsync("run", "--project", project);
        Assert.True(exitCode == 0 && output.Contains("8.693147", StringComparison.Ordinal), output);

        File.WriteAllText(table, "0,4\nfour,0\n");
        (exitCode, output) = await SdkAsync("build", project);
        Assert.NotEqual(0, exitCode);
        Assert.Contains("shapes.csv(2,1): error EMDGEN029", output, StringComparison.Ordinal);
    }

    /// <summary>With no build server that would outlive the test.</summary>
    private static Task<(int ExitCode, string Output)> SdkAsync(params string[] arguments)
        => Tool.Run(Environment.ProcessPath!, [.. arguments, "-p:UseSharedCompilation=false", "-nodeReuse:false"]);
}
