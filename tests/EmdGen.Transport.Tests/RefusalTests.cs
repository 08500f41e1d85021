namespace EmdGen.Transport.Tests;

/// <summary>What is refused, by name and before anything is written.</summary>
public class RefusalTests
{
    private static readonly GroundDistance Chain = GroundDistance.Chain(3).WithExponent(1);
    private static readonly float[] Half = [.5f, .25f, .25f];

    [Fact]
    public void Options_that_do_not_apply()
    {
        Refuse<NotSupportedException>("Normalization Sum, not RootMean", new EmdOptions { Normalization = EmdNormalization.RootMean });
        Refuse<NotSupportedException>("Normalization Sum, not Mean", new EmdOptions { Normalization = EmdNormalization.Mean });
        Refuse<NotSupportedException>("CrossEntropyWeight", new EmdOptions { CrossEntropyWeight = 0.5 });
        Refuse<NotSupportedException>("LabelSmoothing", new EmdOptions { LabelSmoothing = 0.1 });
        Assert.Equal(0, ExactEmd.Loss(Half, Half, Chain, new EmdOptions { CrossEntropyWeight = 0, Input = EmdInput.Probabilities }));
    }

    [Fact]
    public void Distances_that_do_not_apply()
    {
        Assert.Throws<ArgumentNullException>("distance", () => ExactEmd.Loss(Half, Half, null!));
        Refuse<ArgumentException>("Exponent 2", null, GroundDistance.Chain(3));
        Refuse<ArgumentException>("257 classes", null, GroundDistance.Chain(257).WithExponent(1));
        Refuse<ArgumentException>("4 classes", null, GroundDistance.Chain(4).WithExponent(1));
    }

    [Fact]
    public void Targets_and_lengths()
    {
        Assert.Throws<ArgumentException>("targets", () => ExactEmd.Loss(Half, [.5f, .5f], Chain));
        Assert.Throws<ArgumentException>("targets", () => ExactEmd.Loss(Half, [.5f, .25f, .1f], Chain));
        Assert.Throws<ArgumentException>("targets", () => ExactEmd.Loss(Half, [.5f, 1, -.5f], Chain));
        Assert.Throws<ArgumentException>("gradient", () => ExactEmd.LossAndGradient(Half, Half, new float[2], Chain));
        Assert.Throws<ArgumentException>("losses", () => ExactEmd.Loss(Half, Half, new float[2], Chain));
        var negative = new EmdOptions { RowWeights = new float[] { -1 } };
        Assert.Throws<ArgumentException>("options", () => ExactEmd.Loss(Half, Half, Chain, negative));
        float[] memory = [.5f, .25f, .25f, .5f];
        Assert.Throws<ArgumentException>(
            "gradient", () => ExactEmd.LossAndGradient(memory.AsSpan(0, 3), Half, memory.AsSpan(1, 3), Chain));
        Assert.Throws<ArgumentException>("gradient", () => ExactEmd.LossAndGradient(Half, memory.AsSpan(0, 3), memory.AsSpan(0, 3), Chain));
        Assert.Equal([.5f, .25f, .25f, .5f], memory);
    }

    private static void Refuse<TException>(string words, EmdOptions? options, GroundDistance? distance = null)
        where TException : Exception
    {
        float[] losses = [7], gradient = [7, 7, 7];
        TException refused = Assert.Throws<TException>(
            () => ExactEmd.LossAndGradient(Half, Half, losses, gradient, distance ?? Chain, options));
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        Assert.Equal([7, 7, 7, 7], [.. losses, .. gradient]);
    }
}
