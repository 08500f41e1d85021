namespace EmdGen.Tests.Bounds;

/// <summary>Label smoothing near 1.</summary>
public class SmoothingTests
{
    /// <summary>Of a target (1 - eps) t + eps / C in many classes, half is the label's own.</summary>
    [Fact]
    public void What_is_left_to_the_label_keeps_its_digits()
    {
        const int classCount = 10_000, label = 77;
        float[] logits = new float[classCount];
        logits[label] = -1000;
        var options = new EmdOptions { LabelSmoothing = 0.9999, CrossEntropyWeight = 1, EmdWeight = 0 };
        GroundDistance distance = GroundDistance.Chain(classCount);
        double exact = SquaredEmdReference.Loss(Array.ConvertAll(logits, number => (double)number), [label], distance, options);
        Assert.Equal(exact, SquaredEmd.Loss(logits, [label], distance, options), 4e-6 * exact);
    }
}
