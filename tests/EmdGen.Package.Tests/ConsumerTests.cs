namespace EmdGen.Package.Tests;

/// <summary>Projects that take the packages build, run, and get the values that the README prints.</summary>
[Collection(FeedCollection.Name)]
public class ConsumerTests(Feed feed)
{
    private const string Expected = "0.631 and 1.418, mean 1.024";

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    public async Task A_program(string framework)
    {
        using var consumer = new Consumer(feed, "Program");
        Assert.Equal([Expected], await consumer.Run("", $"-p:ProgramFramework={framework}"));
    }

    [Fact]
    public async Task A_program_in_the_oldest_language_that_the_generator_takes()
    {
        using var consumer = new Consumer(feed, "Program");
        Assert.Equal([Expected], await consumer.Run("", "-p:ProgramFramework=net8.0", "-p:LangVersion=12"));
    }

    [Fact]
    public async Task A_program_with_every_analyzer_and_warnings_as_errors()
    {
        using var consumer = new Consumer(feed, "Program");
        Assert.Equal([Expected], await consumer.Run("", "-p:AnalysisMode=All", "-p:TreatWarningsAsErrors=true"));
    }

    [Fact]
    public async Task A_compiler_older_than_the_generator_is_refused_by_name()
    {
        using var consumer = new Consumer(feed, "Program");
        (int exitCode, string output) = await consumer.Sdk("build", "", "-p:CompilerApiVersion=roslyn4.7");
        Assert.NotEqual(0, exitCode);
        Assert.Contains("needs the .NET SDK 8.0.100 or later", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_of_distances_in_a_file_and_what_is_wrong_in_it()
    {
        using var consumer = new Consumer(feed, "Table");
        Assert.Equal(["4 and 4.693"], await consumer.Run());
        File.WriteAllText(Path.Combine(consumer.Folder, "data", "shapes.csv"), "0,4\nfour,0\n");
        (int exitCode, string output) = await consumer.Sdk("build");
        Assert.NotEqual(0, exitCode);
        Assert.Contains("shapes.csv(2,1): error EMDGEN029", output, StringComparison.Ordinal);
    }

    /// <summary>The application sees the library's emitted types, and the generator, which reaches it too, emits none of them again.</summary>
    [Fact]
    public async Task An_application_of_a_library_with_classes()
    {
        using var consumer = new Consumer(feed, "Application");
        Assert.Equal([Expected, "internal 0.631"], await consumer.Run("Application", "-p:EmitCompilerGeneratedFiles=true"));
        string[] emitted =
        [
            .. Directory.EnumerateFiles(consumer.Folder, "*.g.cs", SearchOption.AllDirectories)
                .Where(file => file.Contains("EmdGen.Generators", StringComparison.Ordinal))
                .Select(file => Path.GetRelativePath(consumer.Folder, file).Split(Path.DirectorySeparatorChar)[0]),
        ];
        Assert.Contains("Library", emitted);
        Assert.DoesNotContain("Application", emitted);
    }

    /// <summary>Each has the classes to itself. The compiler says so of the user's code, and says nothing of what is emitted.</summary>
    [Fact]
    public async Task Two_projects_that_share_a_file_of_classes_and_see_each_others_internals()
    {
        using var consumer = new Consumer(feed, "Shared");
        Assert.Equal(["0.631 and 1.418"], await consumer.Run("Second", "-p:TreatWarningsAsErrors=true", "-p:WarningsNotAsErrors=CS0436"));
        (_, string output) = await consumer.Sdk("build", "Second", "--no-incremental");
        Assert.Contains("warning CS0436", output, StringComparison.Ordinal);
        Assert.DoesNotContain(".g.cs(", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_in_FSharp_that_uses_the_classes_of_a_library()
    {
        using var consumer = new Consumer(feed, "FSharp");
        Assert.Equal([Expected], await consumer.Run("Application"));
    }

    [Fact]
    public async Task A_program_with_the_package_for_other_devices_alone()
    {
        using var consumer = new Consumer(feed, "Device");
        Assert.Equal(["mean 1.024"], await consumer.Run());
    }

    [Fact]
    public async Task A_program_with_the_package_for_boosted_trees_alone()
    {
        using var consumer = new Consumer(feed, "Trees");
        Assert.Equal(["Poor Fair Good"], await consumer.Run());
    }

    [Fact]
    public async Task A_program_with_the_packages_for_TorchSharp_and_for_other_devices()
    {
        using var consumer = new Consumer(feed, "Torch");
        Assert.Equal(["mean 1.024", "mean 1.024 by torch"], await consumer.Run());
    }
}
