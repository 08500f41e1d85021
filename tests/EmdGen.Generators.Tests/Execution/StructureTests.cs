using EmdGen.Generators.Model;
using EmdGen.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace EmdGen.Generators.Tests.Execution;

/// <summary>Emitted trees and tables compile without a warning and compute the loss of their structure, in every form.</summary>
public class StructureTests
{
    private const int Rows = 41;

    public static TheoryData<string, OptimizationLevel> Fixed()
    {
        var data = new TheoryData<string, OptimizationLevel>();
        foreach (string name in ClassSets.Trees.Concat(ClassSets.Tables))
        {
            data.Add(name, OptimizationLevel.Release);
            data.Add(name, OptimizationLevel.Debug);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Fixed))]
    public void AgreesWithReference(string name, OptimizationLevel optimization)
    {
        ClassSet set = ClassSets.Of(name);
        EmittedLoss emitted = EmittedLoss.Compile(set, optimization);
        GroundDistance distance = ClassSets.Distance(set.Structure);
        float[] logits = Batches.Logits(Rows, distance.ClassCount), targets = Batches.Targets(Rows, distance.ClassCount);
        int[] labels = Batches.Labels(Rows, distance.ClassCount);
        foreach (EmdOptions? options in new[] { null, new EmdOptions { CrossEntropyWeight = 0 }, new EmdOptions { CrossEntropyWeight = 0.5, EmdWeight = 3 } })
        {
            Evaluation hard = Evaluation.Reference(logits, labels, distance, options);
            hard.AssertClose(emitted.Evaluate(logits, labels, options));
            hard.AssertClose(emitted.Evaluate(logits, Array.ConvertAll(labels, label => (long)label), options));
            if (set.Structure is TreeStructure)
                Evaluation.Reference(logits, targets, distance, options).AssertClose(emitted.Evaluate(logits, targets, options));
            else
                Assert.Contains("table", Assert.Throws<NotSupportedException>(() => emitted.Evaluate(logits, targets, options)).Message);
        }
    }

    [Theory]
    [MemberData(nameof(Fixed))]
    public void DistanceIsThatOfTheStructure(string name, OptimizationLevel optimization)
    {
        GroundDistance expected = ClassSets.Distance(ClassSets.Of(name).Structure), actual = EmittedLoss.Compile(ClassSets.Of(name), optimization).Distance;
        Assert.Equal(expected.Exponent, actual.Exponent);
        Assert.Equal(expected.Sensitivity, actual.Sensitivity);
        Assert.Equal(expected.Bias, actual.Bias);
        Assert.Equal(expected.ClassCount, actual.ClassCount);
        for (int i = 0; i < expected.ClassCount; i++)
        {
            for (int k = 0; k < expected.ClassCount; k++)
                Assert.Equal(expected[i, k], actual[i, k]);
        }
    }

    /// <summary>In 16 bits: float32's own results on the widened numbers, rounded.</summary>
    [Theory]
    [MemberData(nameof(Fixed))]
    public void NarrowNumbersAgreeWithSingle(string name, OptimizationLevel optimization)
    {
        EmittedLoss emitted = EmittedLoss.Compile(ClassSets.Of(name), optimization);
        Half[] logits = Array.ConvertAll(Batches.Logits(Rows, emitted.ClassCount), value => (Half)value);
        int[] labels = Batches.Labels(Rows, emitted.ClassCount);
        Evaluation single = emitted.Evaluate(Array.ConvertAll(logits, value => (float)value), labels);
        (float value, float[] losses, Half[] gradient) = emitted.EvaluateHalf(logits, labels);
        Assert.Equal(single.Loss, value);
        Assert.Equal(single.Losses, losses);
        Assert.Equal(Array.ConvertAll(single.Gradient, slope => (Half)slope), gradient);
    }

    /// <summary>A table's loss may be negative, and then has no root.</summary>
    [Theory]
    [InlineData(OptimizationLevel.Release)]
    [InlineData(OptimizationLevel.Debug)]
    public void RootOfANegativeLossIsRefused(OptimizationLevel optimization)
    {
        EmittedLoss emitted = EmittedLoss.Compile(ClassSets.Of("table 8 biased"), optimization);
        var options = new EmdOptions { Normalization = EmdNormalization.RootMean };
        Assert.Equal("options", Assert.ThrowsAny<ArgumentException>(() => emitted.Evaluate(Batches.Logits(2, 8), new[] { 0, 7 }, options)).ParamName);
    }
}
