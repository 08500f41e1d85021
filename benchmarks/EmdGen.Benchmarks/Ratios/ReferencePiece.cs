using EmdGen.Benchmarks.Contenders;

namespace EmdGen.Benchmarks.Ratios;

/// <summary>Some images (rows, where there are no positions) of a batch, as the float64 reference has them.</summary>
public sealed class ReferencePiece
{
    private readonly int firstRow;
    private readonly int firstNumber;
    private readonly double[] losses;
    private readonly double[] gradient;

    public ReferencePiece(Batch batch, int firstImage, int imageCount)
    {
        int numbersPerImage = batch.ClassCount * batch.PositionCount;
        firstRow = firstImage * batch.PositionCount;
        firstNumber = firstImage * numbersPerImage;
        losses = new double[imageCount * batch.PositionCount];
        gradient = new double[imageCount * numbersPerImage];
        double[] logits = Widened(batch.Logits.Slice(firstNumber, gradient.Length));
        var options = new EmdOptions { PositionCount = batch.PositionCount, Reduction = EmdReduction.Sum };
        GroundDistance distance = GroundDistance.Chain(batch.ClassCount);
        if (batch.Targets.IsEmpty)
        {
            ReadOnlySpan<int> labels = batch.Labels.AsSpan(firstRow, losses.Length);
            SquaredEmdReference.LossAndGradient(logits, labels, losses, gradient, distance, options);
        }
        else
        {
            double[] targets = Widened(batch.Targets.Slice(firstNumber, gradient.Length));
            SquaredEmdReference.LossAndGradient(logits, targets, losses, gradient, distance, options);
        }

        for (int i = 0; i < gradient.Length; i++)
            gradient[i] /= batch.RowCount;
    }

    /// <summary>The largest difference to the losses of the whole batch, over the largest loss here.</summary>
    public double WorstLoss(ReadOnlySpan<float> all) => Worst(all.Slice(firstRow, losses.Length), losses);

    /// <summary>The largest difference to the gradient of the whole batch's mean, over the largest entry here.</summary>
    public double WorstGradient(ReadOnlySpan<float> all) => Worst(all.Slice(firstNumber, gradient.Length), gradient);

    private static double Worst(ReadOnlySpan<float> actual, double[] exact)
    {
        double scale = 0, worst = 0;
        for (int i = 0; i < exact.Length; i++)
        {
            scale = Math.Max(scale, Math.Abs(exact[i]));
            worst = double.IsNaN(actual[i]) ? double.NaN : Math.Max(worst, Math.Abs(actual[i] - exact[i]));
            if (double.IsNaN(worst))
                return worst;
        }

        return worst / scale;
    }

    private static double[] Widened(ReadOnlySpan<float> numbers)
    {
        var wide = new double[numbers.Length];
        for (int i = 0; i < wide.Length; i++)
            wide[i] = numbers[i];
        return wide;
    }
}
