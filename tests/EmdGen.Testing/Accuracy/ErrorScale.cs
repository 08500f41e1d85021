namespace EmdGen.Testing.Accuracy;

/// <summary>What one row's errors are measured against, the size of the terms that cancel in it, and how large they may be.</summary>
/// <param name="Loss">The sum of the absolute values of the loss's terms.</param>
/// <param name="WeightSum">What a loss may be off by where all of that is 0, relative to other rows.</param>
/// <param name="Kappa">The scale of the row's gradient.</param>
/// <param name="IsSignCertain">Whether no flow is near 0, where the gradient of exponent 1 jumps.</param>
public sealed record ErrorScale(double Loss, double WeightSum, double Kappa, bool IsSignCertain)
{
    private const double GradientOfRow = 5e-6;
    private const double GradientOfBatch = 2e-6;

    /// <summary>Twice exp(-42): below this the kernels may give 0, so that no number becomes a denormal.</summary>
    private const double GradientFloor = 1.2e-18;

    private const double MeanLoss = 2e-6;
    private const double RowLoss = 4e-6;

    /// <summary>What the mean of rows' losses may be off by.</summary>
    public static double MeanBound(IReadOnlyList<ErrorScale> rows, GroundDistance distance)
        => (MeanLoss * rows.Average(row => row.Loss)) + (Floor(distance) * rows[0].WeightSum);

    /// <summary>What the row's loss may be off by.</summary>
    public double LossBound(GroundDistance distance) => (RowLoss * Loss) + (4 * Floor(distance) * WeightSum);

    /// <summary>What a number of the row's gradient may be off by, before any reduction.</summary>
    /// <param name="largestKappa">Of the rows of the batch.</param>
    public double GradientBound(double largestKappa)
    {
        double bound = GradientOfBatch * largestKappa;
        if (Kappa > 1e-6)
            bound = Math.Min(bound, GradientOfRow * Kappa);
        return bound + (GradientFloor * WeightSum);
    }

    internal static int Argmax(ReadOnlySpan<double> logits)
    {
        int argmax = 0;
        for (int j = 1; j < logits.Length; j++)
            argmax = logits[j] > logits[argmax] ? j : argmax;
        return argmax;
    }

    internal static double[] Softmax(ReadOnlySpan<double> logits)
    {
        double max = logits[Argmax(logits)], sum = 0;
        var p = new double[logits.Length];
        for (int j = 0; j < p.Length; j++)
            sum += p[j] = Math.Exp(logits[j] - max);
        for (int j = 0; j < p.Length; j++)
            p[j] /= sum;
        return p;
    }

    /// <summary>max_j p_j (A_j + sum_i p_i A_i).</summary>
    internal static double Largest(double[] p, double[] slopeScale)
    {
        double mean = 0, largest = 0;
        for (int j = 0; j < p.Length; j++)
            mean += p[j] * slopeScale[j];
        for (int j = 0; j < p.Length; j++)
            largest = Math.Max(largest, p[j] * (slopeScale[j] + mean));
        return largest;
    }

    private static double Floor(GroundDistance distance) => distance.Exponent == 2 ? 1e-17 : 1e-17 * distance.ClassCount;
}
