using EmdGen.Testing.Tools;
using ForecastScoring.Options;

namespace EmdGen.Aot.Tests;

/// <summary>The sample that scores files of forecasts, compiled ahead of time: no warning, small, and the JIT's output and exit codes.</summary>
[Collection(nameof(PublishFolder))]
public class ForecastScoringTests(PublishFolder folder)
{
    private const long LargestProgram = 4_000_000;

    private static readonly string Data = Path.Combine(Toolchain.ForecastFolder, "Data", "wind.csv");

    [NativeFact]
    public async Task Is_small_and_prints_what_it_prints_under_the_JIT()
    {
        string program = await folder.PublishForecastScoring();
        long size = new FileInfo(program).Length;
        Assert.True(size < LargestProgram, $"{size} bytes");
        await Compare(program, Data, "--positions", "0,3,6,8,10", "--decode", "mean");
        await Compare(program, Data, "--classes", "calm,light,fresh,strong", "--allow-bad-rows", "10", "--show-bad-rows", "2");
        await Compare(program, Data, "--bins", "0");
    }

    private static async Task Compare(string program, params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        int expected = ScoringCommand.Run(arguments, output, error, isTerminal: false);
        Assert.Equal((expected, $"{output}{error}"), await Tool.Run(program, arguments));
    }
}
