using System.Diagnostics;
using System.Globalization;
using System.Text;
using EmdGen.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EmdGen.Generators.Tests.Execution;

/// <summary>How soon a run of the generator over a large file ends once nobody waits for it.</summary>
[Collection(nameof(MeasuringTests))]
public class CancellationTimeTests
{
    private const int ClassCount = 1500;

    private static readonly TextFile File = new("/p/large.csv", Table());

    /// <summary>A whole run, the second time.</summary>
    private static readonly TimeSpan Whole = Enumerable.Range(0, 2).Select(_ => Time(CancellationToken.None).Elapsed).Last();

    /// <summary>The shortest of some tries that were cancelled before they ended: what a busy machine adds is no part of it.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(0.3)]
    [InlineData(0.6)]
    public void A_run_ends_within_a_tenth_of_a_second(double share)
    {
        TimeSpan delay = TimeSpan.FromMilliseconds(1) + (share * Whole);
        TimeSpan[] latencies = [.. Enumerable.Range(0, 3).Select(_ => Latency(delay)).OfType<TimeSpan>()];
        Assert.True(latencies.Length > 0 || share > 0, "No run was cancelled before its end.");
        if (latencies.Length > 0)
            Assert.InRange(latencies.Min().TotalMilliseconds, 0, 100);
    }

    /// <summary>From the call that cancels a run to the run's end; null where it had ended before.</summary>
    private static TimeSpan? Latency(TimeSpan delay)
    {
        using var source = new CancellationTokenSource();
        long cancelled = 0;
        using CancellationTokenRegistration registration = source.Token.Register(() => Volatile.Write(ref cancelled, Stopwatch.GetTimestamp()));
        source.CancelAfter(delay);
        (TimeSpan Elapsed, long Ended, bool IsCancelled) run = Time(source.Token);
        return run.IsCancelled ? Stopwatch.GetElapsedTime(Volatile.Read(ref cancelled), run.Ended) : null;
    }

    private static (TimeSpan Elapsed, long Ended, bool IsCancelled) Time(CancellationToken cancellation)
    {
        const string Annotation = "[EmdGen.GroundDistance(File = \"large.csv\")] internal readonly partial struct Large;";
        CSharpCompilation project = UserProject.Create([Annotation]);
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new EmdGenerator().AsSourceGenerator()], [File], UserProject.ParseOptions);
        bool isCancelled = false;
        long start = Stopwatch.GetTimestamp();
        try
        {
            driver.RunGenerators(project, cancellation);
        }
        catch (OperationCanceledException)
        {
            isCancelled = true;
        }

        long ended = Stopwatch.GetTimestamp();
        return (Stopwatch.GetElapsedTime(start, ended), ended, isCancelled);
    }

    private static string Table()
    {
        var text = new StringBuilder();
        for (int i = 0; i < ClassCount; i++)
        {
            for (int k = 0; k < ClassCount; k++)
            {
                double distance = i == k ? 0 : 1 + (((i * 7919L) + (k * 104729L)) % 1000003 / 1e6 / 3);
                text.Append(CultureInfo.InvariantCulture, $"{distance:R}{(k == ClassCount - 1 ? '\n' : ',')}");
            }
        }

        return text.ToString();
    }
}
