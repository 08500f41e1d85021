namespace EmdGen.Aot.Tests;

/// <summary>
/// Where the program is published: a folder of its own, so that nothing is shared with builds that run at the same time, but one for all
/// tests, so that what comes before the native compiler is built once.
/// </summary>
public sealed class PublishFolder : IDisposable
{
    private readonly Dictionary<string, string> published = [];
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("emdgen-aot-");

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>The path of the program, compiled for an instruction set; null for the default one.</summary>
    internal async Task<string> Publish(string? instructionSet)
    {
        string name = instructionSet ?? "default";
        if (!published.TryGetValue(name, out string? program))
            published[name] = program = await Build(name, instructionSet);
        return program;
    }

    private async Task<string> Build(string name, string? instructionSet)
    {
        string output = Path.Combine(folder.FullName, name), native = Path.Combine(output, "native/");
        List<string> settings =
        [
            "-c", "Release", "-o", output, "-p:UseSharedCompilation=false", $"-p:NativeIntermediateOutputPath={native}",
        ];
        if (instructionSet is not null)
            settings.Add($"-p:IlcInstructionSet={instructionSet}");
        (int exitCode, string text) = await Toolchain.Sdk("publish", folder.FullName, [.. settings]);
        Assert.True(exitCode == 0, text);
        Assert.DoesNotContain("warning", text, StringComparison.OrdinalIgnoreCase);
        return Path.Combine(output, "AotProgram");
    }
}
