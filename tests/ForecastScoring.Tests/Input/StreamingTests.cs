using ForecastScoring.Tests.Running;

namespace ForecastScoring.Tests.Input;

/// <summary>A file may be larger than memory.</summary>
public class StreamingTests
{
    // A number kept of each of the rows would be more. Arrays that the collector takes from the pool meanwhile are made anew, and are less.
    private const long Slack = 1_500_000;

    [Fact]
    public void Twenty_times_as_many_rows_take_no_more_memory()
    {
        string[] lines = new RandomForecasts(10_000, 5, seed: 1).Lines;
        using var small = new ForecastText(lines);
        using var large = new ForecastText([lines[0], .. Enumerable.Repeat(lines[1..], 20).SelectMany(rows => rows)]);
        Allocated(small);
        long few = Allocated(small), many = Allocated(large);
        Assert.True(many < few + Slack, $"{few} bytes for 10,000 rows, {many} for 200,000");
    }

    private static long Allocated(ForecastText file)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(0, file.Run("--threads", "1").ExitCode);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
