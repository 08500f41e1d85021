using EmdGen.Benchmarks.Contenders;
using EmdGen.Testing.Accuracy;

namespace EmdGen.Benchmarks.GpuRatios;

/// <summary>A few rows with the float64 reference's results for them, and the scale of every row's errors.</summary>
public sealed class GpuBlock
{
    /// <param name="distance">Of the classes.</param>
    /// <param name="rows">How many rows are drawn.</param>
    /// <param name="round">To a number that the device's type has.</param>
    public GpuBlock(GroundDistance distance, int rows, Func<float, float> round)
    {
        Distance = distance;
        var batch = new Batch(rows, distance.ClassCount);
        Labels = batch.Labels;
        Logits = Array.ConvertAll(batch.Logits.ToArray(), logit => round(logit));
        Losses = new double[rows];
        Gradient = new double[Logits.Length];
        double[] logits = Array.ConvertAll(Logits, logit => (double)logit);
        SquaredEmdReference.LossAndGradient(logits, Labels, Losses, Gradient, distance, new EmdOptions { Reduction = EmdReduction.Sum });
        Scales = new ErrorScale[rows];
        ErrorScales scales = ErrorScales.Of(distance);
        var target = new double[distance.ClassCount];
        for (int row = 0; row < rows; row++)
        {
            target[Labels[row]] = 1;
            Scales[row] = scales.OfRow(logits.AsSpan(row * target.Length, target.Length), target);
            target[Labels[row]] = 0;
        }
    }

    public GroundDistance Distance { get; }

    /// <summary>[rows,C].</summary>
    public float[] Logits { get; }

    /// <summary>[rows].</summary>
    public int[] Labels { get; }

    /// <summary>[rows].</summary>
    public double[] Losses { get; }

    /// <summary>[rows,C]: of the sum of the losses.</summary>
    public double[] Gradient { get; }

    /// <summary>[rows].</summary>
    public ErrorScale[] Scales { get; }
}
