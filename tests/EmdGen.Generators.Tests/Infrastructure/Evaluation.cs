namespace EmdGen.Generators.Tests.Infrastructure;

/// <summary>What one evaluation gives.</summary>
public sealed record Evaluation(float Loss, float[] Losses, float[] Gradient)
{
    /// <summary>The float64 reference's, with class indices.</summary>
    public static Evaluation Reference(float[] logits, int[] labels, GroundDistance distance, EmdOptions? options = null)
    {
        var (losses, gradient) = (new double[labels.Length], new double[logits.Length]);
        double loss = SquaredEmdReference.LossAndGradient(Widen(logits), labels, losses, gradient, distance, options);
        return new Evaluation((float)loss, Narrow(losses), Narrow(gradient));
    }

    /// <summary>The float64 reference's, with distributions.</summary>
    public static Evaluation Reference(float[] logits, float[] targets, GroundDistance distance, EmdOptions? options = null)
    {
        var (losses, gradient) = (new double[logits.Length / distance.ClassCount], new double[logits.Length]);
        double loss = SquaredEmdReference.LossAndGradient(Widen(logits), Widen(targets), losses, gradient, distance, options);
        return new Evaluation((float)loss, Narrow(losses), Narrow(gradient));
    }

    /// <summary>Within rounding of logits of std 1; how exact kernels are is the runtime's tests' affair.</summary>
    public void AssertClose(Evaluation actual)
    {
        float scale = Math.Max(1e-6f, Losses.Select(Math.Abs).DefaultIfEmpty().Max());
        Assert.Equal(Loss, actual.Loss, 1e-5f * scale);
        Assert.Equal(Losses, actual.Losses, (expected, found) => Math.Abs(expected - found) <= 1e-5f * scale);
        Assert.Equal(Gradient, actual.Gradient, (expected, found) => Math.Abs(expected - found) <= 1e-5f * scale);
    }

    private static double[] Widen(float[] values) => Array.ConvertAll(values, value => (double)value);

    private static float[] Narrow(double[] values) => Array.ConvertAll(values, value => (float)value);
}
