using System.Globalization;
using EmdGen.Benchmarks.Contenders;

namespace EmdGen.Benchmarks.Ratios;

/// <summary>
/// What is timed must compute the loss: each contender's value and gradient against the float64 reference, on the batch that is timed.
/// </summary>
public static class ResultCheck
{
    private const double Ours = 1e-5;
    private const double Others = 1e-2;

    /// <exception cref="InvalidOperationException">A contender's result is wrong.</exception>
    public static void Run(RatioCase @case, Batch batch, Contender contender, TorchLosses torch)
    {
        double[] exact = new double[batch.Logits.Length];
        double value = Reference(batch, exact);
        Expect(@case, "generated", contender.Generated(batch), batch.Gradient, value, exact, Ours);
        Expect(@case, "generic", contender.Generic(batch), batch.Gradient, value, exact, Ours);
        float torchValue = torch.SquaredEmd();
        Expect(@case, "torch", torchValue, torch.Gradient(), value, exact, Others);
        if (batch.Targets.Length == 0 && batch.PositionCount == 1)
        {
            float naive = NaiveLoss.LossAndGradient(batch.Logits, batch.Labels, batch.Gradient);
            Expect(@case, "naive", naive, batch.Gradient, value, exact, Others);
        }
    }

    private static double Reference(Batch batch, double[] gradient)
    {
        double[] logits = Array.ConvertAll(batch.Logits, x => (double)x);
        var options = new EmdOptions { PositionCount = batch.PositionCount };
        GroundDistance distance = GroundDistance.Chain(batch.ClassCount);
        return batch.Targets.Length > 0
            ? SquaredEmdReference.LossAndGradient(logits, Array.ConvertAll(batch.Targets, x => (double)x), gradient, distance, options)
            : SquaredEmdReference.LossAndGradient(logits, batch.Labels, gradient, distance, options);
    }

    private static void Expect(
        RatioCase @case, string who, float value, float[] gradient, double exact, double[] exactGradient, double tolerance)
    {
        double scale = 0, worst = 0;
        for (int i = 0; i < gradient.Length; i++)
        {
            scale = Math.Max(scale, Math.Abs(exactGradient[i]));
            worst = Math.Max(worst, Math.Abs(gradient[i] - exactGradient[i]));
        }

        if (Math.Abs(value - exact) <= tolerance * exact && worst <= tolerance * scale)
            return;
        throw new InvalidOperationException(string.Create(
            CultureInfo.InvariantCulture,
            $"{who}, C = {@case.ClassCount}, {@case.Name}: {value} for {exact}, gradient off by {worst} of {scale}"));
    }
}
