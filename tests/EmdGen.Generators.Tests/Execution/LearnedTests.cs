using EmdGen.Generators.Model;
using EmdGen.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace EmdGen.Generators.Tests.Execution;

/// <summary>Emitted types whose distances come with each call.</summary>
public class LearnedTests
{
    private const int Rows = 41;

    public static TheoryData<string, OptimizationLevel> Sets()
    {
        var data = new TheoryData<string, OptimizationLevel>();
        foreach (string name in ClassSets.Learned)
        {
            data.Add(name, OptimizationLevel.Release);
            data.Add(name, OptimizationLevel.Debug);
        }

        return data;
    }

    /// <summary>The distances given count; their own sensitivity, bias and exponent do not.</summary>
    [Theory]
    [MemberData(nameof(Sets))]
    public void AgreesWithReference(string name, OptimizationLevel optimization)
    {
        ClassSet set = ClassSets.Of(name);
        LearnedLoss emitted = LearnedLoss.Compile(set, optimization);
        int count = set.Structure.ClassCount;
        float[] logits = Batches.Logits(Rows, count);
        int[] labels = Batches.Labels(Rows, count);
        long[] wide = Array.ConvertAll(labels, label => (long)label);
        GroundDistance given = GroundDistance.FromRows(ClassSets.Rows(count), sensitivity: 3, bias: 7).WithExponent(3 - set.Structure.Exponent);
        foreach (EmdOptions? options in new[] { null, new EmdOptions { CrossEntropyWeight = 0 }, new EmdOptions { LabelSmoothing = 0.1 } })
        {
            Evaluation expected = Evaluation.Reference(logits, labels, ClassSets.Distance(set.Structure), options);
            (float value, float[] losses, float[] gradient) = emitted.Evaluate(logits, labels, given, options);
            expected.AssertClose(new Evaluation(value, losses, gradient));
            AssertSame((value, losses, gradient), emitted.Evaluate(logits, wide, given, options));
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void NarrowNumbersAgreeWithSingle(string name, OptimizationLevel optimization)
    {
        LearnedLoss emitted = LearnedLoss.Compile(ClassSets.Of(name), optimization);
        GroundDistance given = GroundDistance.FromRows(ClassSets.Rows(emitted.ClassCount));
        Half[] half = Array.ConvertAll(Batches.Logits(Rows, emitted.ClassCount), value => (Half)value);
        int[] labels = Batches.Labels(Rows, emitted.ClassCount);
        (float value, float[] losses, float[] gradient) = emitted.Evaluate(Array.ConvertAll(half, x => (float)x), labels, given);
        AssertSame((value, losses, Array.ConvertAll(gradient, x => (Half)x)), emitted.Evaluate(half, labels, given));

        // Whole numbers of few digits, which are the same bits in the upper half of a float32.
        ushort[] bits = [.. Enumerable.Range(0, half.Length).Select(i => (ushort)(BitConverter.SingleToUInt32Bits(i * 31 % 17) >> 16))];
        (value, losses, gradient) = emitted.Evaluate(Array.ConvertAll(bits, x => BitConverter.UInt32BitsToSingle((uint)x << 16)), labels, given);
        (float narrowValue, float[] narrowLosses, ushort[] narrow) = emitted.Evaluate(bits, labels, given, suffix: "BFloat16");
        AssertSame((value, losses, narrow), (narrowValue, narrowLosses, narrow));
        Assert.Equal(
            gradient,
            Array.ConvertAll(narrow, x => BitConverter.UInt32BitsToSingle((uint)x << 16)),
            (expected, actual) => Math.Abs(expected - actual) <= Math.Abs(expected) / 256);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void TableHasTheNumbersOfTheClasses(string name, OptimizationLevel optimization)
    {
        var structure = (LearnedStructure)ClassSets.Of(name).Structure;
        GroundDistance given = GroundDistance.FromRows(ClassSets.Rows(structure.ClassCount), sensitivity: 3, bias: 7);
        GroundDistance table = LearnedLoss.Compile(ClassSets.Of(name), optimization).StructureOf(given);
        Assert.Equal(
            (structure.Exponent, structure.Sensitivity, structure.Bias, given[0, 1]),
            (table.Exponent, table.Sensitivity, table.Bias, table[0, 1]));
    }

    [Theory]
    [InlineData(OptimizationLevel.Release)]
    [InlineData(OptimizationLevel.Debug)]
    public void AnyStructureGivesItsDistances(OptimizationLevel optimization)
    {
        LearnedLoss emitted = LearnedLoss.Compile(ClassSets.Of("learned 8 biased"), optimization);
        float[] logits = Batches.Logits(Rows, 8);
        int[] labels = Batches.Labels(Rows, 8);
        var rows = new double[8, 8];
        for (int i = 0; i < 64; i++)
            rows[i / 8, i % 8] = Math.Abs((i / 8) - (i % 8));
        AssertSame(
            emitted.Evaluate(logits, labels, GroundDistance.FromRows(rows)), emitted.Evaluate(logits, labels, GroundDistance.Chain(8)));
    }

    [Theory]
    [InlineData(OptimizationLevel.Release)]
    [InlineData(OptimizationLevel.Debug)]
    public void ADistanceThatDoesNotFitIsRefused(OptimizationLevel optimization)
    {
        LearnedLoss emitted = LearnedLoss.Compile(ClassSets.Of("learned 8 biased"), optimization);
        float[] logits = Batches.Logits(2, 8), targets = Batches.Targets(2, 8);
        Assert.Equal("distance", Assert.Throws<ArgumentNullException>(() => emitted.Evaluate(logits, new[] { 0, 7 }, null!)).ParamName);
        var failure = Assert.Throws<ArgumentException>("distance", () => emitted.Evaluate(logits, new[] { 0, 7 }, GroundDistance.Chain(7)));
        Assert.Contains("7", failure.Message, StringComparison.Ordinal);
        Assert.Contains("8", failure.Message, StringComparison.Ordinal);

        // Fine by itself, but not with a sensitivity of 2.
        GroundDistance huge = GroundDistance.Chain([0, 1, 2, 3, 4, 5, 6, 5e29]);
        Assert.Throws<ArgumentException>("distance", () => emitted.Evaluate(logits, new[] { 0, 7 }, huge));
        Assert.Contains(
            "table", Assert.Throws<NotSupportedException>(() => emitted.Evaluate(logits, targets, GroundDistance.Chain(8))).Message);
        var options = new EmdOptions { Normalization = EmdNormalization.RootMean };
        Assert.ThrowsAny<ArgumentException>(() => emitted.Evaluate(logits, new[] { 0, 7 }, GroundDistance.Chain(8), options));
    }

    private static void AssertSame<T>((float Value, float[] Losses, T[] Gradient) expected, (float Value, float[] Losses, T[] Gradient) actual)
    {
        Assert.Equal(expected.Value, actual.Value);
        Assert.Equal(expected.Losses, actual.Losses);
        Assert.Equal(expected.Gradient, actual.Gradient);
    }
}
