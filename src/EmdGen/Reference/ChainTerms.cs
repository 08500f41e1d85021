using EmdGen.Structures;

namespace EmdGen.Reference;

/// <summary>
/// sum of w_i abs(d_i)^rho over the edges of a chain: F and G are the cumulative masses of prediction and target, d_i = F_i - G_i the
/// flow over the edge between classes i and i + 1, w_i that edge's length.
/// </summary>
internal sealed class ChainTerms(ChainDistance chain) : ReferenceTerms
{
    private readonly double[] flow = new double[chain.ClassCount - 1];
    private readonly double[] edgeSlope = new double[chain.ClassCount - 1];

    internal override double MeanWeight => chain.Spacings.Average();

    internal override double Sum(double[] p, double[] target, int label, FlowSide side)
    {
        FindFlows(p, target, label, side);
        double sum = 0;
        for (int i = 0; i < flow.Length; i++)
        {
            sum += chain.Spacings[i] * Power(flow[i], chain.Exponent, out double derivative);
            edgeSlope[i] = chain.Spacings[i] * derivative;
        }

        return sum;
    }

    /// <summary>Sums the edges' slopes outward from the origin, or from j on where there is none.</summary>
    internal override void Slopes(int origin, double[] slope)
    {
        int start = origin < 0 ? slope.Length - 1 : origin;
        slope[start] = 0;
        for (int j = start + 1; j < slope.Length; j++)
            slope[j] = slope[j - 1] - edgeSlope[j - 1];
        for (int j = start - 1; j >= 0; j--)
            slope[j] = slope[j + 1] + edgeSlope[j];
    }

    /// <summary>Residual i is sqrt(w_i) d_i, whose derivative by logit j is p_j (1 - F_i) where j is not beyond the edge, and -p_j F_i where it is.</summary>
    internal override void Squares(double[] p, int label, double[] squares)
    {
        Array.Clear(squares);
        var beyond = new double[p.Length];
        for (int i = flow.Length - 1; i >= 0; i--)
            beyond[i] = beyond[i + 1] + p[i + 1];
        double upTo = 0;
        for (int i = 0; i < flow.Length; i++)
        {
            upTo += p[i];
            for (int j = 0; j < p.Length; j++)
            {
                double derivative = p[j] * (j <= i ? beyond[i] : upTo);
                squares[j] += chain.Spacings[i] * derivative * derivative;
            }
        }
    }

    private void FindFlows(double[] p, double[] target, int label, FlowSide side)
    {
        var mass = new double[flow.Length];
        double prediction = 0, actual = 0;
        for (int i = 0; i < flow.Length; i++)
        {
            prediction += p[i];
            actual += target[i];
            flow[i] = prediction - actual;
            mass[i] = prediction + actual;
        }

        prediction = actual = 0;
        for (int i = flow.Length - 1; i >= 0; i--)
        {
            prediction += p[i + 1];
            actual += target[i + 1];
            bool isBelow = side switch
            {
                FlowSide.AsWritten => true,
                FlowSide.WithoutLabel => i < label,
                _ => mass[i] <= prediction + actual,
            };
            if (!isBelow)
                flow[i] = actual - prediction;
        }
    }
}
