using System.Globalization;
using EmdGen.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace EmdGen.Generators.Tests.Execution;

/// <summary>Chains whose spacings are tiny or huge: emitted kernels count them in a unit, of which others say nothing.</summary>
public class UnitTests
{
    private const int Rows = 41;

    private static readonly double[] Positions = [0, 1, 3, 3.25, 6, 7, 7.5, 8, 9, 11, 13, 13.5, 14, 15, 16.75];

    [Theory]
    [InlineData(5, -70, OptimizationLevel.Release)]
    [InlineData(5, -70, OptimizationLevel.Debug)]
    [InlineData(15, -70, OptimizationLevel.Release)]
    [InlineData(15, -70, OptimizationLevel.Debug)]
    [InlineData(5, -100, OptimizationLevel.Release)]
    [InlineData(5, 60, OptimizationLevel.Release)]
    [InlineData(15, 60, OptimizationLevel.Release)]
    [InlineData(15, 60, OptimizationLevel.Debug)]
    public void LambdaUndoesTheUnit(int count, int power, OptimizationLevel optimization)
    {
        EmittedLoss plain = EmittedLoss.Compile(Source(count, 0), "Classes", optimization);
        EmittedLoss scaled = EmittedLoss.Compile(Source(count, power), "Classes", optimization);
        var options = new EmdOptions { EmdWeight = Math.ScaleB(1, -power) };
        float[] logits = Batches.Logits(Rows, count), targets = Batches.Targets(Rows, count);
        int[] labels = Batches.Labels(Rows, count);
        AssertSame(plain.Evaluate(logits, labels), scaled.Evaluate(logits, labels, options));
        AssertSame(plain.Evaluate(logits, targets), scaled.Evaluate(logits, targets, options));
        var root = new EmdOptions { Normalization = EmdNormalization.RootMean };
        AssertSame(
            plain.Evaluate(logits, labels, root),
            scaled.Evaluate(logits, labels, root with { EmdWeight = Math.ScaleB(1, -power / 2) }));
    }

    [Theory]
    [InlineData(-20, false)]
    [InlineData(20, false)]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    public void OnlyExtremeChainsSayAUnit(int power, bool saysUnit)
    {
        GeneratorRun run = GeneratorRun.Of(Source(5, power));
        Assert.Equal(saysUnit, run.Files.Any(file => file.Value.Contains("double Unit", StringComparison.Ordinal)));
    }

    private static string Source(int count, int power)
    {
        IEnumerable<string> positions = Positions.Take(count).Select(x => Math.ScaleB(x, power).ToString("R", CultureInfo.InvariantCulture));
        return $"[EmdGen.OrderedClasses({string.Join(", ", positions)}, Count = {count})] internal readonly partial struct Classes;";
    }

    private static void AssertSame(Evaluation expected, Evaluation actual)
    {
        Assert.Equal(expected.Loss, actual.Loss, 1e-6f * expected.Loss);
        Assert.Equal(expected.Losses, actual.Losses, (wanted, found) => Math.Abs(wanted - found) <= 1e-6f * wanted);
        Assert.Equal(expected.Gradient, actual.Gradient, (wanted, found) => Math.Abs(wanted - found) <= 1e-6f);
    }
}
