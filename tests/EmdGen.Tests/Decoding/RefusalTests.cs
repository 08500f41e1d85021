using System.Runtime.InteropServices;
using EmdGen.Testing.Tools;
using EmdGen.Tests.BadInput;
using EmdGen.Tests.Kernels;

namespace EmdGen.Tests.Decoding;

/// <summary>Bad input of every rule: refused by name, row and value, in the same words under every culture, before anything is written.</summary>
public class RefusalTests
{
    private static readonly GroundDistance Chain = GroundDistance.Chain(2);
    private static readonly GroundDistance Tree = GroundDistance.Tree(2, [-1, -1], [1, 1]);
    private static readonly GroundDistance Table = GroundDistance.FromRows(new double[,] { { 0, 1 }, { 2, 0 } });

    private static readonly Dictionary<string, Decoding> OfProbabilities = new()
    {
        ["Argmax"] = (values, classes) => OrdinalDecoding.Argmax(values, 2, classes),
        ["Median"] = (values, classes) => OrdinalDecoding.Median(values, 2, classes),
        ["Quantile"] = (values, classes) => OrdinalDecoding.Quantile(values, 2, 0.25, classes),
        ["RoundedMean"] = (values, classes) => OrdinalDecoding.RoundedMean(values, 2, classes),
        ["RoundedMean of positions"] = (values, classes) => OrdinalDecoding.RoundedMean(values, [0, 0.5], classes),
        ["LeastDistance on a chain"] = (values, classes) => OrdinalDecoding.LeastDistance(values, Chain, classes),
        ["LeastDistance in a tree"] = (values, classes) => OrdinalDecoding.LeastDistance(values, Tree, classes),
        ["LeastDistance in a table"] = (values, classes) => OrdinalDecoding.LeastDistance(values, Table, classes),
    };

    private static readonly Dictionary<string, Decoding<EmdInput>> OfEither = new()
    {
        ["Argmax"] = (values, input, classes) => OrdinalDecoding.Decode(values, Tree, DecodingRule.Argmax, input, classes),
        ["Median"] = (values, input, classes) => OrdinalDecoding.Decode(values, Table, DecodingRule.Median, input, classes),
        ["RoundedMean"] = (values, input, classes) => OrdinalDecoding.Decode(values, Chain, DecodingRule.RoundedMean, input, classes),
        ["LeastDistance"] = (values, input, classes) => OrdinalDecoding.Decode(values, Table, DecodingRule.LeastDistance, input, classes),
        ["a generated type"] = (values, input, classes) => OrdinalDecoding.Decode<Chains.Unit2>(values, DecodingRule.Median, input, classes),
    };

    private delegate void Decoding(ReadOnlySpan<float> values, Span<int> classes);

    private delegate void Decoding<T>(ReadOnlySpan<float> values, T input, Span<int> classes);

    public static TheoryData<string> Rules => [.. OfProbabilities.Keys];

    public static TheoryData<string> RulesOfEither => [.. OfEither.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Probabilities(string rule) => CheckDistributions("probabilities", OfProbabilities[rule]);

    [Theory]
    [MemberData(nameof(RulesOfEither))]
    public void Values(string rule)
    {
        Decoding<EmdInput> decode = OfEither[rule];
        CheckDistributions("values", (values, classes) => decode(values, EmdInput.Probabilities, classes));
        Decoding ofLogits = (values, classes) => decode(values, EmdInput.Logits, classes);
        Refused("values", ofLogits, [0, 0, 0], "values has length 3");
        Refused("values", ofLogits, [0, 0, 0, float.NaN], "Row 1 of values has NaN for class 1");
        Refused("values", ofLogits, [0, 0, float.PositiveInfinity, 0], "Row 1 of values has Infinity for class 0");
        Refused("values", ofLogits, [0, 0, float.NegativeInfinity, float.NegativeInfinity], "Row 1 of values has -Infinity for every class");
        Refused("input", (values, classes) => decode(values, (EmdInput)(-2), classes), [0, 0, 0, 0], "There is no input -2.");
        CheckOverlap("values", ofLogits);
    }

    [Fact]
    public void Class_counts_rules_levels_and_masses()
    {
        Refused("classCount", (values, classes) => OrdinalDecoding.Argmax(values, 1, classes), [1, 1]);
        Refused("classCount", (values, classes) => OrdinalDecoding.Median(values, 1, classes), [1, 1]);
        Refused("classCount", (values, classes) => OrdinalDecoding.RoundedMean(values, 0, classes), [1, 1]);
        Refused("rule", (values, classes) => OrdinalDecoding.Decode(values, Chain, (DecodingRule)4, EmdInput.Logits, classes), [0, 0, 0, 0], " 4.");
        Refused("rule", (values, classes) => OrdinalDecoding.Decode(values, Chain, (DecodingRule)(-1), EmdInput.Logits, classes), [0, 0, 0, 0], " -1.");
        foreach (double part in new[] { 0, -0.25, 1.5, double.NaN, double.PositiveInfinity })
        {
            string text = part switch { 0 => "0", < 0 => "-0.25", 1.5 => "1.5", > 1 => "Infinity", _ => "NaN" };
            Refused("level", (values, classes) => OrdinalDecoding.Quantile(values, 2, part, classes), [0, 1, 1, 0], $"The level is {text},");
            Refused("mass", (values, classes) => OrdinalDecoding.ShortestInterval(values, 2, part, classes, new int[2]), [0, 1, 1, 0], $"The mass is {text},");
        }
    }

    [Fact]
    public void Distances_that_are_null()
    {
        Refused("distance", (values, classes) => OrdinalDecoding.LeastDistance(values, null!, classes), [0, 1, 1, 0]);
        Refused("distance", (values, classes) => OrdinalDecoding.Decode(values, null!, DecodingRule.Argmax, EmdInput.Logits, classes), [0, 1, 1, 0]);
    }

    [Theory]
    [InlineData(new[] { 0.0 }, "There is 1 position,")]
    [InlineData(new[] { 0, double.NaN }, "Position 1 is NaN, which is not finite.")]
    [InlineData(new[] { double.NegativeInfinity, 0.0 }, "Position 0 is -Infinity, which is not finite.")]
    [InlineData(new[] { 0.5, 0.5 }, "Position 1 is 0.5, which is not above position 0, 0.5.")]
    [InlineData(new[] { 0.5, -1 }, "Position 1 is -1, which is not above position 0, 0.5.")]
    public void Positions(double[] positions, string text)
    {
        Refused("positions", (values, classes) => OrdinalDecoding.RoundedMean(values, positions, classes), [0, 1, 1, 0], text);
        Refused("positions", (values, classes) => OrdinalDecoding.Mean(values, positions, MemoryMarshal.Cast<int, float>(classes)), [0, 1, 1, 0], text);
    }

    [Fact]
    public void Means()
    {
        CheckDistributions("probabilities", (values, means) => OrdinalDecoding.Mean(values, 2, MemoryMarshal.Cast<int, float>(means)), "means");
        CheckDistributions(
            "probabilities", (values, means) => OrdinalDecoding.Mean(values, [-1.0, 1], MemoryMarshal.Cast<int, float>(means)), "means");
        double[] positions = [0, 1];
        Refused(
            "means",
            (values, _) => OrdinalDecoding.Mean(values, positions, MemoryMarshal.Cast<double, float>(positions.AsSpan())[..2]),
            [0, 1, 1, 0],
            "means overlaps positions.");
    }

    [Fact]
    public void Intervals()
    {
        CheckDistributions("probabilities", (values, first) => OrdinalDecoding.ShortestInterval(values, 2, 0.5, first, new int[first.Length]), "first");
        Refused("last", (values, first) => OrdinalDecoding.ShortestInterval(values, 2, 0.5, first, new int[1]), [0, 1, 1, 0], "last has length 1");
        Refused("last", (values, first) => OrdinalDecoding.ShortestInterval(values, 2, 0.5, first, first), [0, 1, 1, 0], "last overlaps first.");
        float[] over = [0, 1, 1, 0];
        Refused(
            "last",
            (_, first) => OrdinalDecoding.ShortestInterval(over, 2, 0.5, first, MemoryMarshal.Cast<float, int>(over.AsSpan())[2..]),
            over,
            "last overlaps probabilities.");
        Assert.Equal([0, 1, 1, 0], over);
    }

    [Fact]
    public void Softmax()
    {
        float[] memory = [1, 2, 3, 4, 5, 6];
        Check("classCount", () => OrdinalDecoding.Softmax(memory, 1, memory));
        Check("logits", () => OrdinalDecoding.Softmax(memory.AsSpan(1), 2, memory.AsSpan(1)), "logits has length 5");
        Check("probabilities", () => OrdinalDecoding.Softmax(memory, 2, new float[4]), "probabilities has length 4");
        Check("probabilities", () => OrdinalDecoding.Softmax(memory.AsSpan(0, 4), 2, memory.AsSpan(1, 4)), "probabilities overlaps logits,");
        Check("probabilities", () => OrdinalDecoding.Softmax(memory.AsSpan(2), 2, memory.AsSpan(0, 4)), "probabilities overlaps logits,");
        Assert.Equal([1, 2, 3, 4, 5, 6], memory);
    }

    [Fact]
    public void Learned_classes_have_no_distance()
    {
        const string Text = "The distances of these classes are learned at run time: LeastDistance needs the Decode that takes a distance.";
        Refused(
            "rule",
            (values, classes) => OrdinalDecoding.Decode<LearnedTables.Learned2>(values, DecodingRule.LeastDistance, EmdInput.Logits, classes),
            [0, 0, 0, 0],
            Text);
        Check("rule", () => OrdinalDecoding.Decode<LearnedTables.Learned2>([0, 1], DecodingRule.LeastDistance), Text);
        Assert.Equal([1], OrdinalDecoding.Decode<LearnedTables.Learned2>([0, 1], DecodingRule.RoundedMean));
    }

    [Fact]
    public void Logits_of_a_generated_type()
    {
        Check("logits", () => OrdinalDecoding.Decode<Chains.Unit2>([0, 1, 2], DecodingRule.Median), "logits has length 3");
        Check("logits", () => OrdinalDecoding.Decode<Chains.Unit2>([0, 1, 2, float.NaN], DecodingRule.Argmax), "Row 1 of logits has NaN for class 1");
    }

    private static void CheckDistributions(string name, Decoding decode, string written = "classes")
    {
        Refused(name, decode, [0, 1, 1], $"{name} has length 3, but 2 rows of 2 classes need 4.");
        Refused(name, decode, [0, 1, .5f, float.NaN], $"Row 1 of {name} has NaN for class 1");
        Refused(name, decode, [0, 1, 1.5f, -.5f], $"Row 1 of {name} has -0.5 for class 1");
        Refused(name, decode, [float.PositiveInfinity, 0, 0, 1], $"Row 0 of {name} has Infinity for class 0");
        Refused(name, decode, [0, 1, .5f, .25f], $"Row 1 of {name} sums to 0.75");
        CheckOverlap(name, decode, written);
    }

    private static void CheckOverlap(string name, Decoding decode, string written = "classes")
    {
        foreach (int start in new[] { 0, 1, 2 })
        {
            float[] values = [.5f, .5f, .5f, .5f];
            Check(written, () => decode(values, MemoryMarshal.Cast<float, int>(values.AsSpan(start, 2))), $"{written} overlaps {name}.");
            Assert.Equal([.5f, .5f, .5f, .5f], values);
        }
    }

    private static void Refused(string argument, Decoding decode, float[] values, params string[] words)
    {
        int[] classes = [7, 7];
        Check(argument, () => decode(values, classes), words);
        Assert.Equal([7, 7], classes);
    }

    private static void Check(string argument, Action decode, params string[] words)
    {
        foreach (string culture in new[] { "", Cultures.German, Cultures.Hostile })
            Refusal.Names(Cultures.Run(culture, () => Assert.ThrowsAny<ArgumentException>(decode)), argument, words);
    }
}
