using EmdGen.Testing.Tools;

namespace EmdGen.Package.Tests;

/// <summary>Programs that take the packages are published in every form without a warning, and run.</summary>
[Collection(FeedCollection.Name)]
public class PublishTests(Feed feed)
{
    private const string Expected = "0.631 and 1.418, mean 1.024";

    /// <summary>In bytes. An enum in an array and the thread pool make 1.52 MB of a program that prints a line (.NET 10).</summary>
    private const long MostOfANativeProgram = 1_600_000;

    [NativeToolchainFact]
    public async Task Ahead_of_time()
    {
        using var consumer = new Consumer(feed, "Program");
        string program = await Publish(consumer, "-p:PublishAot=true");
        Assert.InRange(new FileInfo(program).Length, 1, MostOfANativeProgram);
    }

    [ReleaseFact]
    public async Task Trimmed()
    {
        using var consumer = new Consumer(feed, "Program");
        await Publish(consumer, "--self-contained", "-p:PublishTrimmed=true");
    }

    [ReleaseFact]
    public async Task As_a_single_file()
    {
        using var consumer = new Consumer(feed, "Program");
        string program = await Publish(consumer, "--self-contained", "-p:PublishSingleFile=true");
        Assert.Equal([Path.GetFileName(program), "Program.pdb"], Directory.EnumerateFiles(Path.GetDirectoryName(program)!).Select(Path.GetFileName).Order());
    }

    private static async Task<string> Publish(Consumer consumer, params string[] settings)
    {
        string output = Path.Combine(consumer.Folder, "published");
        (int exitCode, string text) = await consumer.Sdk("publish", "", ["-o", output, "--use-current-runtime", .. settings]);
        Assert.True(exitCode == 0, text);
        Assert.DoesNotContain("warning", text, StringComparison.OrdinalIgnoreCase);
        string program = Path.Combine(output, OperatingSystem.IsWindows() ? "Program.exe" : "Program");
        (exitCode, text) = await Tool.Run(program);
        Assert.True(exitCode == 0, text);
        Assert.Equal(Expected, text.Trim());
        return program;
    }
}
