using EmdGen.Testing.Accuracy;

namespace EmdGen.Benchmarks.GpuRatios;

/// <summary>
/// What is timed must compute the loss: a block's results against the float64 reference, within the bounds that devices have in the tests.
/// </summary>
/// <param name="block">The rows.</param>
/// <param name="roundoff">What rounding may leave of a gradient's number beyond that, relative to it.</param>
public sealed class GpuCheck(GpuBlock block, double roundoff)
{
    /// <summary>How many times the errors of the processor's kernels are allowed.</summary>
    private const double ErrorFactor = 4;

    private readonly HashSet<string> failed = [];
    private readonly List<string> failures = [];

    /// <summary>What missed its bound, the first of each kind of result.</summary>
    public IReadOnlyList<string> Failures => failures;

    /// <param name="value">The mean of the losses.</param>
    public void Value(double value)
        => Expect("value", 0, value, block.Losses.Average(), ErrorScale.MeanBound(block.Scales, block.Distance));

    /// <param name="losses">[rows].</param>
    public void Losses(float[] losses)
    {
        for (int row = 0; row < losses.Length; row++)
            Expect("losses", row, losses[row], block.Losses[row], block.Scales[row].LossBound(block.Distance));
    }

    /// <param name="gradient">[rows,C]: of the sum of the losses.</param>
    public void Gradient(double[] gradient)
    {
        double largestKappa = block.Scales.Max(scale => scale.Kappa);
        for (int i = 0; i < gradient.Length; i++)
        {
            double exact = block.Gradient[i];
            double bound = block.Scales[i / block.Distance.ClassCount].GradientBound(largestKappa);
            Expect("gradient", i, gradient[i], exact, bound, roundoff * Math.Abs(exact));
        }
    }

    /// <summary>Says that a copy of the block must have had the block's own bits.</summary>
    public void Copy(long index, string what, bool isSame)
    {
        if (!isSame)
            Fail($"copies' {what}", FormattableString.Invariant($"copy {index} of the rows has other bits in its {what} than they have"));
    }

    private void Expect(string what, int index, double actual, double exact, double bound, double rounding = 0)
    {
        double most = (ErrorFactor * bound) + rounding;
        if (!(Math.Abs(actual - exact) <= most))
            Fail(what, FormattableString.Invariant($"{what}[{index}] is {actual:R}, not {exact:R} within {most:R}"));
    }

    private void Fail(string what, string failure)
    {
        if (failed.Add(what))
            failures.Add(failure);
    }
}
