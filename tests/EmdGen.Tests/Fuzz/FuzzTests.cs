using System.Globalization;
using EmdGen.Testing.Kernels;
using EmdGen.Tests.Kernels;

namespace EmdGen.Tests.Fuzz;

/// <summary>
/// A short run of the program that makes random calls, which people can let run for longer, at every vector width. Its seed is the same every time:
/// a run that fails does so for what was changed.
/// </summary>
public class FuzzTests
{
    private const int Calls = 8_000;

    /// <summary>The threads of a device's groups are real and wait for each other.</summary>
    private const int Launches = 300;

    [WidthFact(512)]
    public Task Calls_keep_their_promises_at_512_bits() => Check(512);

    [WidthFact(256)]
    public Task Calls_keep_their_promises_at_256_bits() => Check(256);

    [WidthFact(128)]
    public Task Calls_keep_their_promises_at_128_bits() => Check(128);

    [Fact]
    public Task Calls_keep_their_promises_with_scalars() => Check(32);

    [Fact]
    public async Task Calls_of_a_device_keep_their_promises()
    {
        (int exitCode, string output) = await Start(Launches, "--device");
        Assert.True(exitCode == 0, output);
    }

    /// <summary>Reads outside, writes after a refusal, exceptions of other types, other results: each is named with what repeats it.</summary>
    [Fact]
    public async Task Flaws_are_found_out()
    {
        (int exitCode, string output) = await Start(300, "--flawed");
        Assert.Equal(1, exitCode);
        string[] said =
        [
            "--seed 1 --call ", "it ended the process with ", " was written before it was refused", "it threw System.InvalidOperationException",
            "it was refused: Nothing is wrong with the call.", "it was accepted", "of Targets was written", "the value is ",
        ];
        Assert.All(said, text => Assert.Contains(text, output, StringComparison.Ordinal));
    }

    /// <summary>By its own executable, which starts itself for every width and needs to be told where dotnet is.</summary>
    [Fact]
    public async Task The_program_may_be_started_without_the_host()
    {
        string file = Path.Combine(AppContext.BaseDirectory, "fuzz", OperatingSystem.IsWindows() ? "EmdGen.Fuzz.exe" : "EmdGen.Fuzz");
        (int exitCode, string output) = await Child.StartExecutable(
            file, ["--seed", "1", "--calls", "50"], ("DOTNET_ROOT", Path.GetDirectoryName(Environment.ProcessPath)!));
        Assert.True(exitCode == 0, output);
        Assert.Contains("50 calls in", output, StringComparison.Ordinal);
    }

    private static async Task Check(int bits)
    {
        (int exitCode, string output) = await Start(Calls, "--bits", Text(bits));
        Assert.True(exitCode == 0, output);
        Assert.Contains($"{Text(bits)} bits", output, StringComparison.Ordinal);
    }

    private static Task<(int ExitCode, string Output)> Start(int calls, params string[] arguments)
        => Child.Start(
            Path.Combine(AppContext.BaseDirectory, "fuzz", "EmdGen.Fuzz.dll"),
            ["--seed", "1", "--calls", Text(calls), .. arguments]);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
