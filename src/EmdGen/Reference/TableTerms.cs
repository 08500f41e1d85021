using EmdGen.Structures;

namespace EmdGen.Reference;

/// <summary>
/// sum of p_i^rho c_ik with c_ik = D_ik^omega + mu, for a hard label k, which smoothing does not change (Hou, Yu, Samaras 2016,
/// arXiv:1611.05916).
/// </summary>
internal sealed class TableTerms(TableDistance table) : ReferenceTerms
{
    private readonly double[] slopes = new double[table.ClassCount];

    internal override double MeanWeight
    {
        get
        {
            double sum = 0;
            for (int k = 0; k < table.ClassCount; k++)
            {
                ReadOnlySpan<double> costs = table.Costs.Of(k);
                for (int i = 0; i < costs.Length; i++)
                    sum += i == k ? 0 : costs[i];
            }

            return sum / ((double)table.ClassCount * (table.ClassCount - 1));
        }
    }

    internal override double Sum(double[] p, double[] target, int label, FlowSide side)
    {
        ReadOnlySpan<double> costs = table.Costs.Of(label);
        double gains = 0, losses = 0;
        for (int i = 0; i < p.Length; i++)
        {
            double weight = table.Exponent == 2 ? p[i] * costs[i] : costs[i];
            slopes[i] = table.Exponent * weight;

            // Terms of one sign are summed together.
            if (weight < 0)
                losses += p[i] * weight;
            else
                gains += p[i] * weight;
        }

        return gains + losses;
    }

    internal override void Slopes(int origin, double[] slope)
    {
        double atOrigin = origin < 0 ? 0 : slopes[origin];
        for (int j = 0; j < slope.Length; j++)
            slope[j] = slopes[j] - atOrigin;
    }

    /// <summary>Residual i is sqrt(c_ik) p_i, whose derivative by logit j is p_i (1 - p_i) at j = i, and -p_i p_j elsewhere; a negative c counts as 0.</summary>
    internal override void Squares(double[] p, int label, double[] squares)
    {
        ReadOnlySpan<double> costs = table.Costs.Of(label);
        Array.Clear(squares);
        for (int i = 0; i < p.Length; i++)
        {
            double others = 0;
            for (int j = 0; j < p.Length; j++)
                others += j == i ? 0 : p[j];
            for (int j = 0; j < p.Length; j++)
            {
                double derivative = p[i] * (j == i ? others : p[j]);
                squares[j] += Math.Max(0, costs[i]) * derivative * derivative;
            }
        }
    }
}
