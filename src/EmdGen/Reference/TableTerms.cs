using EmdGen.Structures;

namespace EmdGen.Reference;

/// <summary>
/// sum of p_i^rho c_ik with c_ik = D_ik^omega + mu, for a hard label k, which smoothing does not change (Hou, Yu, Samaras 2016,
/// arXiv:1611.05916).
/// </summary>
internal sealed class TableTerms(TableDistance table) : ReferenceTerms
{
    private readonly double[] slopes = new double[table.ClassCount];

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
}
