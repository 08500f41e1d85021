using EmdGen.Testing.Structures;
using EmdGen.Tests.Kernels;
using EmdGen.Tests.Properties;

namespace EmdGen.Tests.Decoding;

/// <summary>Decoding by a rule chosen at run time: what the rule's own method makes of the rows, or of the softmax of logits.</summary>
public class DecodeTests
{
    private static readonly int[] ClassCounts = [2, 3, 5, 10, 101, 1500];

    public static TheoryData<string> Structures => [.. RandomStructures.All];

    [Theory]
    [MemberData(nameof(Structures))]
    public void Is_the_rule_of_the_softmax(string structure)
    {
        foreach (int classCount in ClassCounts)
        {
            GroundDistance distance = classCount > 500 ? GroundDistance.Chain(classCount) : RandomStructures.Of(structure, classCount);
            int rows = classCount > 500 ? 3 : 700;
            float[] logits = Logits(rows, classCount), probabilities = new float[logits.Length];
            OrdinalDecoding.Softmax(logits, classCount, probabilities);
            foreach (DecodingRule rule in Enum.GetValues<DecodingRule>())
            {
                int[] expected = new int[rows], ofLogits = new int[rows], ofProbabilities = new int[rows];
                ByMethod(rule, probabilities, distance, expected);
                OrdinalDecoding.Decode(logits, distance, rule, EmdInput.Logits, ofLogits);
                OrdinalDecoding.Decode(probabilities, distance, rule, EmdInput.Probabilities, ofProbabilities);
                Assert.Equal(expected, ofLogits);
                Assert.Equal(expected, ofProbabilities);
            }
        }
    }

    [Fact]
    public void A_chain_s_mean_goes_by_its_positions()
    {
        float[] row = [.5f, 0, .5f];
        int[] classes = new int[1];
        OrdinalDecoding.Decode(row, GroundDistance.Chain([0.0, 1, 10]), DecodingRule.RoundedMean, EmdInput.Probabilities, classes);
        Assert.Equal([1], classes);
        OrdinalDecoding.Decode(row, GroundDistance.Chain([0.0, 9, 11]), DecodingRule.RoundedMean, EmdInput.Probabilities, classes);
        Assert.Equal([1], classes);
        OrdinalDecoding.Decode(row, GroundDistance.Chain([0.0, 21, 22]), DecodingRule.RoundedMean, EmdInput.Probabilities, classes);
        Assert.Equal([1], classes);
        OrdinalDecoding.Decode(row, GroundDistance.Chain([0.0, 23, 24]), DecodingRule.RoundedMean, EmdInput.Probabilities, classes);
        Assert.Equal([1], classes);
        OrdinalDecoding.Decode([.75f, .25f, 0], GroundDistance.Chain([0.0, 8, 9]), DecodingRule.RoundedMean, EmdInput.Probabilities, classes);
        Assert.Equal([0], classes);
        OrdinalDecoding.Decode([.25f, .25f, .5f], GroundDistance.Chain([0.0, 1, 10]), DecodingRule.RoundedMean, EmdInput.Probabilities, classes);
        Assert.Equal([1], classes);
        OrdinalDecoding.Decode([.25f, 0, .75f], GroundDistance.Chain([0.0, 1, 10]), DecodingRule.RoundedMean, EmdInput.Probabilities, classes);
        Assert.Equal([2], classes);
    }

    [Fact]
    public void Minus_infinity_is_probability_0()
    {
        int[] classes = new int[1];
        OrdinalDecoding.Decode(
            [float.NegativeInfinity, 0, float.NegativeInfinity], GroundDistance.Chain(3), DecodingRule.Median, EmdInput.Logits, classes);
        Assert.Equal([1], classes);
    }

    /// <summary>Members whose values are ranks, lie apart from them, and are narrower than int.</summary>
    [Fact]
    public void Members_of_enums()
    {
        Check<RankEmd, Rank>(Rank.First, Rank.Second, Rank.Third, Rank.Fourth);
        Check<GapEmd, Gap>(Gap.Cold, Gap.Zero, Gap.Warm, Gap.Far);
        Check<SmallEmd, Small>(Small.One, Small.Two, Small.Three, Small.Most);
        Check<AliasedEmd, Aliased>(Aliased.Low, Aliased.Middle, Aliased.High);
        Check<LearnedEmd, Learned>(Learned.A, Learned.B, Learned.C);
    }

    private static void Check<TEmd, TEnum>(params TEnum[] members)
        where TEmd : ISquaredEmd, IEnumClasses<TEnum>
    {
        float[] logits = Logits(50, members.Length), probabilities = new float[logits.Length];
        OrdinalDecoding.Softmax(logits, members.Length, probabilities);
        foreach (DecodingRule rule in Enum.GetValues<DecodingRule>())
        {
            if (rule == DecodingRule.LeastDistance && TEmd.Distance is null)
                continue;
            int[] expected = new int[50], classes = new int[50];
            ByMethod(rule, probabilities, TEmd.Distance ?? GroundDistance.Chain(members.Length), expected);
            TEnum[] expectedMembers = Array.ConvertAll(expected, index => members[index]), decoded = new TEnum[50];
            Assert.Equal(expected, OrdinalDecoding.Decode<TEmd>(logits, rule));
            OrdinalDecoding.Decode<TEmd>(probabilities, rule, EmdInput.Probabilities, classes);
            Assert.Equal(expected, classes);
            Assert.Equal(expectedMembers, OrdinalDecoding.Decode<TEmd, TEnum>(logits, rule));
            OrdinalDecoding.Decode<TEmd, TEnum>(probabilities, rule, EmdInput.Probabilities, decoded);
            Assert.Equal(expectedMembers, decoded);
        }
    }

    private static void ByMethod(DecodingRule rule, float[] probabilities, GroundDistance distance, int[] classes)
    {
        int classCount = distance.ClassCount;
        if (rule == DecodingRule.Argmax)
            OrdinalDecoding.Argmax(probabilities, classCount, classes);
        else if (rule == DecodingRule.Median)
            OrdinalDecoding.Median(probabilities, classCount, classes);
        else if (rule == DecodingRule.LeastDistance)
            OrdinalDecoding.LeastDistance(probabilities, distance, classes);
        else if (distance.Positions is { } positions)
            OrdinalDecoding.RoundedMean(probabilities, positions, classes);
        else
            OrdinalDecoding.RoundedMean(probabilities, classCount, classes);
    }

    private static float[] Logits(int rows, int classCount)
    {
        var random = new Random(classCount);
        return [.. Enumerable.Range(0, rows * classCount).Select(_ => (float)((random.NextDouble() * 8) - 4))];
    }
}
