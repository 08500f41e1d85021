using CsCheck;
using EmdGen.Tests.Values;

namespace EmdGen.Tests.Properties;

/// <summary>int, long and the enum are one label: the same bits.</summary>
public class LabelTypeProperties
{
    private const int Seconds = 3;
    private const int ClassCount = 4;

    private delegate float OfLabels<T>(
        ReadOnlySpan<float> logits, ReadOnlySpan<T> labels, Span<float> losses, Span<float> gradient, EmdOptions? options);

    [Fact]
    public void Members_that_are_their_own_ranks()
        => Check<Rank>(RankEmd.LossAndGradient, RankEmd.LossAndGradient, RankEmd.LossAndGradient, RankEmd.ClassAt);

    [Fact]
    public void Members_with_gaps()
        => Check<Gap>(GapEmd.LossAndGradient, GapEmd.LossAndGradient, GapEmd.LossAndGradient, GapEmd.ClassAt);

    [Fact]
    public void Members_of_a_byte()
        => Check<Small>(SmallEmd.LossAndGradient, SmallEmd.LossAndGradient, SmallEmd.LossAndGradient, SmallEmd.ClassAt);

    private static void Check<TEnum>(OfLabels<int> ofInt32, OfLabels<long> ofInt64, OfLabels<TEnum> ofMembers, Func<int, TEnum> member)
        => Gen.Select(Gen.Int[0, 300], Gen.Double[0.01, 40], Gen.Bool, Gen.Int[0, 1000]).Sample(
            (rows, deviation, isWeighted, seed) =>
            {
                var random = new RandomDoubles(seed);
                float[] logits = Array.ConvertAll(random.Logits(rows, ClassCount, deviation), value => (float)value);
                int[] labels = random.Labels(rows, ClassCount);
                var options = new EmdOptions { ClassWeights = isWeighted ? new float[] { 1, 0.5f, 2, 3 } : default };
                float[] narrow = Run(ofInt32, logits, labels, options);
                Assert.Equal(narrow, Run(ofInt64, logits, Array.ConvertAll(labels, label => (long)label), options));
                Assert.Equal(narrow, Run(ofMembers, logits, Array.ConvertAll(labels, label => member(label)), options));
            },
            time: Seconds);

    /// <summary>The value, the losses, the gradient.</summary>
    private static float[] Run<T>(OfLabels<T> evaluate, float[] logits, T[] labels, EmdOptions options)
    {
        float[] losses = new float[labels.Length], gradient = new float[logits.Length];
        return [evaluate(logits, labels, losses, gradient, options), .. losses, .. gradient];
    }
}
