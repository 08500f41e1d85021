using System.Globalization;
using System.Text.RegularExpressions;

namespace EmdGen.Torch.Tests.Endurance;

/// <summary>What only many steps show.</summary>
public class EnduranceTests
{
    /// <summary>100,000 of the smallest tensors hold some 50 MB.</summary>
    private const long MostGrowth = 12_000_000;

    /// <summary>In MB: what threads leave to the collector is more or less by then.</summary>
    private const long MostTortureGrowth = 40;

    [Fact]
    public async Task Memory_stays_flat()
    {
        string growth = await Program.Run(nameof(MemoryRun));
        Assert.InRange(long.Parse(growth, CultureInfo.InvariantCulture), long.MinValue, MostGrowth);
    }

    [Fact]
    public async Task Steps_survive_garbage_collection()
    {
        string result = await Program.Run(nameof(CollectionRun));
        Assert.StartsWith($"{CollectionRun.Threads * CollectionRun.Steps} steps, 0 wrong", result, StringComparison.Ordinal);
    }

    /// <summary>
    /// EMDGEN_TORTURE_SECONDS runs it longer, EMDGEN_TORTURE_SEED repeats a seed that failed; the seed is in what the run prints.
    /// </summary>
    [Fact]
    public async Task Torture_ends_no_process_and_changes_no_number()
    {
        string seconds = Environment.GetEnvironmentVariable("EMDGEN_TORTURE_SECONDS") ?? "5";
        string seed = Environment.GetEnvironmentVariable("EMDGEN_TORTURE_SEED") ?? $"{Random.Shared.Next(1_000_000)}";
        string result = await Program.Run(nameof(TortureRun), seconds, seed);
        Match numbers = Regex.Match(result, "^[0-9]+ steps, 0 wrong, .* ([0-9]+) MB, then ([0-9]+) MB$", RegexOptions.Multiline);
        Assert.True(numbers.Success, result);
        long[] megabytes = [.. numbers.Groups.Values.Skip(1).Select(value => long.Parse(value.Value, CultureInfo.InvariantCulture))];
        Assert.InRange(megabytes[1] - megabytes[0], long.MinValue, MostTortureGrowth);
    }
}
