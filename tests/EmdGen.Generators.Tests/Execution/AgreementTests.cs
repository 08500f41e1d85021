using EmdGen.Generators.Tests.Infrastructure;
using EmdGen.Testing.Tools;
using Microsoft.CodeAnalysis;

namespace EmdGen.Generators.Tests.Execution;

/// <summary>Emitted code compiles without a warning and computes the loss that the annotation says, in every form and under every culture.</summary>
public class AgreementTests
{
    private const int Rows = 41;

    public static TheoryData<string, string, OptimizationLevel> Annotations()
    {
        var data = new TheoryData<string, string, OptimizationLevel>();
        foreach (string annotation in Texts())
        {
            data.Add(annotation, Cultures.German, OptimizationLevel.Release);
            data.Add(annotation, Cultures.Hostile, OptimizationLevel.Release);
            data.Add(annotation, Cultures.Hostile, OptimizationLevel.Debug);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Annotations))]
    public void AgreesWithReference(string annotation, string culture, OptimizationLevel optimization)
    {
        EmittedLoss emitted = EmittedLoss.Compile($"{annotation} internal readonly partial struct Classes;", "Classes", optimization, culture);
        int count = emitted.ClassCount;
        float[] logits = Batches.Logits(Rows, count), targets = Batches.Targets(Rows, count);
        int[] labels = Batches.Labels(Rows, count);
        Evaluation hard = Evaluation.Reference(logits, labels, emitted.Distance);
        hard.AssertClose(emitted.Evaluate(logits, labels));
        hard.AssertClose(emitted.Evaluate(logits, Array.ConvertAll(labels, label => (long)label)));
        Evaluation.Reference(logits, targets, emitted.Distance).AssertClose(emitted.Evaluate(logits, targets));
    }

    /// <summary>In 16 bits: float32's own results on the widened numbers, rounded.</summary>
    [Theory]
    [MemberData(nameof(Annotations))]
    public void NarrowNumbersAgreeWithSingle(string annotation, string culture, OptimizationLevel optimization)
    {
        EmittedLoss emitted = EmittedLoss.Compile($"{annotation} internal readonly partial struct Classes;", "Classes", optimization, culture);
        int count = emitted.ClassCount;
        Half[] logits = Array.ConvertAll(Batches.Logits(Rows, count), value => (Half)value);
        Half[] targets = [.. Enumerable.Range(0, logits.Length).Select(i => i % count is 0 or 1 ? (Half)0.5f : Half.Zero)];
        CheckHalf(emitted, logits, Batches.Labels(Rows, count), Batches.Labels(Rows, count));
        CheckHalf(emitted, logits, targets, Array.ConvertAll(targets, value => (float)value));

        // Whole numbers of few digits, which are the same bits in the upper half of a float32.
        ushort[] bits = [.. Enumerable.Range(0, logits.Length).Select(i => Upper(i * 31 % 17))];
        long[] labels = Array.ConvertAll(Batches.Labels(Rows, count), label => (long)label);
        Evaluation single = emitted.Evaluate(Array.ConvertAll(bits, Widen), labels);
        (float value, float[] losses, ushort[] gradient) = emitted.EvaluateBFloat16(bits, labels);
        Assert.Equal(single.Loss, value);
        Assert.Equal(single.Losses, losses);
        Assert.Equal(single.Gradient, Array.ConvertAll(gradient, Widen), (expected, actual) => Math.Abs(expected - actual) <= Math.Abs(expected) / 256);
    }

    [Theory]
    [InlineData("[EmdGen.OrderedClasses(Count = 3)]", 2, 0.0, 1.0, 2.0)]
    [InlineData("[EmdGen.OrderedClasses(Count = 3, Exponent = 1)]", 1, 0.0, 1.0, 2.0)]
    [InlineData("[EmdGen.OrderedClasses(-1.5, 0, 1e-3, Count = 3)]", 2, -1.5, 0.0, 1e-3)]
    [InlineData("[EmdGen.OrderedClasses(5, 6, 7, Count = 3)]", 2, 5.0, 6.0, 7.0)]
    public void DistanceIsThatOfTheAnnotation(string annotation, int exponent, params double[] positions)
    {
        GroundDistance distance = EmittedLoss.Compile($"{annotation} internal readonly partial struct Classes;", "Classes").Distance;
        Assert.Equal(exponent, distance.Exponent);
        Assert.Equal(positions.Length, distance.ClassCount);
        for (int i = 0; i < positions.Length; i++)
        {
            for (int j = 0; j < positions.Length; j++)
                Assert.Equal(Math.Abs(positions[i] - positions[j]), distance[i, j]);
        }
    }

    [Fact]
    public void OptionsReachTheKernel()
    {
        EmittedLoss emitted = EmittedLoss.Compile("[EmdGen.OrderedClasses(Count = 5)] internal readonly partial struct Classes;", "Classes");
        float[] logits = Batches.Logits(Rows, 5);
        int[] labels = Batches.Labels(Rows, 5);
        var options = new EmdOptions
        {
            Reduction = EmdReduction.Sum,
            Normalization = EmdNormalization.RootMean,
            CrossEntropyWeight = 0.5,
            IgnoreIndex = 3,
            LabelSmoothing = 0.1,
        };
        Evaluation.Reference(logits, labels, emitted.Distance, options).AssertClose(emitted.Evaluate(logits, labels, options));
    }

    private static IEnumerable<string> Texts()
    {
        for (int count = 2; count <= 14; count++)
            yield return $"[EmdGen.OrderedClasses(Count = {count})]";
        yield return "[EmdGen.OrderedClasses(Count = 7, Exponent = 1)]";
        yield return "[EmdGen.OrderedClasses(Count = 101)]";
        yield return "[EmdGen.OrderedClasses(Count = 1000)]";
        yield return "[EmdGen.OrderedClasses(1, 5, 10.5, 17.5, 28.5, 40.5, 50.5, 65, Count = 8)]";
        yield return "[EmdGen.OrderedClasses(-7.25, -0.1, 1e-5, 0.3, Count = 4, Exponent = 1)]";
        yield return $"[EmdGen.OrderedClasses({string.Join(", ", Enumerable.Range(0, 33).Select(i => $"{i * i}.5"))}, Count = 33)]";
        yield return $"[EmdGen.OrderedClasses({string.Join(", ", Enumerable.Range(0, 33).Select(i => $"{i * i}.5"))}, Count = 33, Exponent = 1)]";
    }

    private static void CheckHalf<T, TSingle>(EmittedLoss emitted, Half[] logits, T[] target, TSingle[] singleTarget)
    {
        Evaluation single = emitted.Evaluate(Array.ConvertAll(logits, value => (float)value), singleTarget);
        (float value, float[] losses, Half[] gradient) = emitted.EvaluateHalf(logits, target);
        Assert.Equal(single.Loss, value);
        Assert.Equal(single.Losses, losses);
        Assert.Equal(Array.ConvertAll(single.Gradient, slope => (Half)slope), gradient);
    }

    private static ushort Upper(float value) => (ushort)(BitConverter.SingleToUInt32Bits(value) >> 16);

    private static float Widen(ushort bits) => BitConverter.UInt32BitsToSingle((uint)bits << 16);
}
