namespace EmdGen.Transport.Tests;

/// <summary>A row's loss as a function of its logits or probabilities, in float64.</summary>
internal sealed class Differences(GroundDistance distance, double[] target, bool byLogits)
{
    private const double Step = 1e-6;

    private readonly TransportRow row = TransportTable.Of(distance).Rent();

    internal double[] Gradient(double[] input)
    {
        Evaluate(input);
        var gradient = new double[input.Length];
        row.Gradient(gradient, byLogits);
        return gradient;
    }

    /// <summary>The one-sided difference quotients of one number.</summary>
    internal (double Below, double Above) At(double[] input, int j)
    {
        double here = Evaluate(input);
        double[] moved = [.. input];
        moved[j] = input[j] + Step;
        double above = (Evaluate(moved) - here) / Step;
        moved[j] = input[j] - Step;
        return ((here - Evaluate(moved)) / Step, above);
    }

    private double Evaluate(double[] input)
    {
        input.CopyTo(row.Prediction);
        target.CopyTo(row.Target);
        if (byLogits)
            row.Softmax();
        return row.Evaluate();
    }
}
