using System.Diagnostics;
using System.Globalization;
using System.Text;
using EmdGen.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace EmdGen.Generators.Tests.Execution;

/// <summary>What a large table adds to a build.</summary>
[Collection(nameof(MeasuringTests))]
public class BuildTimeTests
{
    private const int ClassCount = 1000;

    /// <summary>
    /// In seconds of all processors together, which other programs of a busy machine do not lengthen much, and the second time: the compiler that
    /// builds users' projects is compiled ahead of time, but this process's when it is first used.
    /// </summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_thousand_classes_from_a_file(bool isSymmetric)
    {
        const string Annotation = "[EmdGen.GroundDistance(File = \"large.csv\")] internal readonly partial struct Large;";
        var file = new TextFile("/p/large.csv", Table(isSymmetric));
        await BuildAsync(Annotation, file);
        TimeSpan without = await BuildAsync(Annotation.Replace("File = \"large.csv\"", "0, 1, 1, 0", StringComparison.Ordinal));
        TimeSpan with = await BuildAsync(Annotation, file);
        Assert.InRange((with - without).TotalSeconds, 0, 10);
    }

    /// <summary>Between 1 and 2, so that no triangle is broken, and of six digits.</summary>
    private static string Table(bool isSymmetric)
    {
        var text = new StringBuilder();
        for (int i = 0; i < ClassCount; i++)
        {
            for (int k = 0; k < ClassCount; k++)
            {
                int seed = isSymmetric ? (Math.Min(i, k) * 7919) + Math.Max(i, k) : (i * 7919) + k;
                double distance = i == k ? 0 : 1 + (seed * 104729L % 1000003 / 1e6);
                text.Append(CultureInfo.InvariantCulture, $"{distance:R}{(k == ClassCount - 1 ? '\n' : ',')}");
            }
        }

        return text.ToString();
    }

    private static async Task<TimeSpan> BuildAsync(string source, params AdditionalText[] files)
    {
        TimeSpan start = Process.GetCurrentProcess().TotalProcessorTime;
        GeneratorRun run = GeneratorRun.Of(UserProject.Create([source]), files);
        Assert.NotEmpty(run.Files);
        EmittedAssembly.Load(run);
        Assert.All(await AnalyzerRun.AnalyzeAsync(UserProject.Create([source]), files), found => Assert.Equal("EMDGEN022", found.Id));
        return Process.GetCurrentProcess().TotalProcessorTime - start;
    }
}
