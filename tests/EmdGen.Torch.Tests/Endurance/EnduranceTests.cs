using System.Globalization;

namespace EmdGen.Torch.Tests.Endurance;

/// <summary>What only many steps show.</summary>
public class EnduranceTests
{
    /// <summary>100,000 of the smallest tensors hold some 50 MB.</summary>
    private const long MostGrowth = 12_000_000;

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
}
