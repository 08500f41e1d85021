namespace EmdGen.Tests.Kernels;

/// <summary>
/// What one row's errors are measured against: the size of the terms that cancel in it. m_e is the mass of prediction and target together
/// on the lighter side of edge e.
/// </summary>
public sealed class ErrorScale
{
    private readonly double[] p;
    private readonly double[] light;
    private readonly double[] flow;

    /// <param name="logits">[C].</param>
    /// <param name="target">[C], a distribution.</param>
    /// <param name="distance">The chain.</param>
    public ErrorScale(ReadOnlySpan<double> logits, ReadOnlySpan<double> target, GroundDistance distance)
    {
        int classCount = logits.Length;
        p = new double[classCount];
        light = new double[classCount - 1];
        flow = new double[classCount - 1];
        double max = double.NegativeInfinity;
        for (int j = 0; j < classCount; j++)
        {
            if (logits[j] > max)
                (max, Argmax) = (logits[j], j);
        }

        double sum = 0;
        for (int j = 0; j < classCount; j++)
            sum += p[j] = Math.Exp(logits[j] - max);
        for (int j = 0; j < classCount; j++)
            p[j] /= sum;
        FillEdges(target);
        for (int i = 0; i < classCount - 1; i++)
        {
            double weight = distance[i, i + 1];
            WeightSum += weight;
            Loss += weight * (distance.Exponent == 2 ? Math.Abs(flow[i]) * light[i] : light[i]);
            IsSignCertain &= Math.Abs(flow[i]) > 1e-5 * light[i];
        }

        Kappa = LargestGradientScale(distance);
    }

    public int Argmax { get; }

    /// <summary>sum of w abs(phi) m.</summary>
    public double Loss { get; }

    public double WeightSum { get; }

    /// <summary>kappa, the scale of the row's gradient.</summary>
    public double Kappa { get; }

    /// <summary>Whether no flow is near 0, where the gradient of exponent 1 jumps.</summary>
    public bool IsSignCertain { get; } = true;

    private void FillEdges(ReadOnlySpan<double> target)
    {
        double mass = 0, difference = 0;
        for (int i = 0; i < light.Length; i++)
        {
            mass += p[i] + target[i];
            difference += p[i] - target[i];
            (light[i], flow[i]) = (mass, difference);
        }

        (mass, difference) = (0, 0);
        for (int i = light.Length - 1; i >= 0; i--)
        {
            mass += p[i + 1] + target[i + 1];
            difference -= p[i + 1] - target[i + 1];
            if (mass < light[i])
                (light[i], flow[i]) = (mass, difference);
        }
    }

    private double LargestGradientScale(GroundDistance distance)
    {
        var potential = new double[p.Length];
        for (int j = Argmax + 1; j < p.Length; j++)
            potential[j] = potential[j - 1] + EdgeScale(distance, j - 1);
        for (int j = Argmax - 1; j >= 0; j--)
            potential[j] = potential[j + 1] + EdgeScale(distance, j);
        double mean = 0, largest = 0;
        for (int j = 0; j < p.Length; j++)
            mean += p[j] * potential[j];
        for (int j = 0; j < p.Length; j++)
            largest = Math.Max(largest, p[j] * (potential[j] + mean));
        return largest;
    }

    private double EdgeScale(GroundDistance distance, int edge)
        => distance[edge, edge + 1] * (distance.Exponent == 2 ? 2 * light[edge] : 1);
}
