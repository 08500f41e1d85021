namespace EmdGen.Aot.Tests;

/// <summary>
/// Where programs are published: a folder of its own, so that nothing is shared with builds that run at the same time, but one for all
/// tests, so that what comes before the native compiler is built once.
/// </summary>
public sealed class PublishFolder : IDisposable
{
    private readonly Dictionary<string, string> published = [];
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("emdgen-aot-");

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>The path of the program, compiled for an instruction set; null for the default one.</summary>
    internal Task<string> Publish(string? instructionSet) => Publish(Toolchain.ProgramFolder, "AotProgram", instructionSet);

    /// <summary>The path of the sample that scores files of forecasts.</summary>
    internal Task<string> PublishForecastScoring() => Publish(Toolchain.ForecastFolder, "ForecastScoring", instructionSet: null);

    private async Task<string> Publish(string project, string program, string? instructionSet)
    {
        string name = $"{program}-{instructionSet ?? "default"}";
        if (!published.TryGetValue(name, out string? path))
            published[name] = path = Path.Combine(await Build(project, name, instructionSet), program);
        return path;
    }

    private async Task<string> Build(string project, string name, string? instructionSet)
    {
        string output = Path.Combine(folder.FullName, name), native = Path.Combine(output, "native/");
        List<string> settings =
        [
            "-c", "Release", "-o", output, "-p:UseSharedCompilation=false", $"-p:NativeIntermediateOutputPath={native}",
        ];
        if (instructionSet is not null)
            settings.Add($"-p:IlcInstructionSet={instructionSet}");
        (int exitCode, string text) = await Toolchain.Sdk("publish", project, folder.FullName, [.. settings]);
        Assert.True(exitCode == 0, text);
        Assert.DoesNotContain("warning", text, StringComparison.OrdinalIgnoreCase);
        return output;
    }
}
