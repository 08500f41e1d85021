using EmdGen.Structures;

namespace EmdGen.Reference;

/// <summary>
/// sum of w_e abs(phi_e)^rho over the edges of a tree (Martinez et al. 2016, arXiv:1611.07573): phi_e is the sum of p_j - t_j over the
/// classes below edge e.
/// </summary>
internal sealed class TreeTerms(TreeDistance tree) : ReferenceTerms
{
    private readonly double[] edgeSlope = new double[tree.Parents.Length];

    internal override double MeanWeight => tree.Weights.Average();

    internal override double Sum(double[] p, double[] target, int label, FlowSide side)
    {
        (double P, double T)[] before = Before(p, target), after = After(p, target);
        double sum = 0;
        for (int e = 0; e < edgeSlope.Length; e++)
        {
            double flow = Flow(e, p, target, before[tree.Order.First[e]], after[tree.Order.End[e]], label, side);
            sum += tree.Weights[e] * Power(flow, tree.Exponent, out double derivative);
            edgeSlope[e] = tree.Weights[e] * derivative;
        }

        return sum;
    }

    /// <summary>Sums the edges' slopes along the paths, outward from the origin, or from the root where there is none.</summary>
    internal override void Slopes(int origin, double[] slope)
    {
        var potential = new double[edgeSlope.Length];
        var isKnown = new bool[edgeSlope.Length];
        double ofRoot = 0;
        if (origin >= 0)
        {
            isKnown[origin] = true;
            for (int node = origin; node >= 0; node = tree.Parents[node])
            {
                int parent = tree.Parents[node];
                ref double above = ref parent < 0 ? ref ofRoot : ref potential[parent];
                above = potential[node] - edgeSlope[node];
                if (parent >= 0)
                    isKnown[parent] = true;
            }
        }

        foreach (int node in tree.Order.Nodes)
        {
            int parent = tree.Parents[node];
            if (!isKnown[node])
                potential[node] = (parent < 0 ? ofRoot : potential[parent]) + edgeSlope[node];
        }

        Array.Copy(potential, slope, slope.Length);
    }

    /// <summary>Residual e is sqrt(w_e) phi_e, whose derivative by logit j is p_j (1 - P_e) where j is below the edge, and -p_j P_e where it is not.</summary>
    internal override void Squares(double[] p, int label, double[] squares)
    {
        Array.Clear(squares);
        for (int e = 0; e < edgeSlope.Length; e++)
        {
            var isBelow = new bool[p.Length];
            for (int i = tree.Order.First[e]; i < tree.Order.End[e]; i++)
                isBelow[tree.Order.Classes[i]] = true;
            double below = 0, beyond = 0;
            for (int j = 0; j < p.Length; j++)
            {
                below += isBelow[j] ? p[j] : 0;
                beyond += isBelow[j] ? 0 : p[j];
            }

            for (int j = 0; j < p.Length; j++)
            {
                double derivative = p[j] * (isBelow[j] ? beyond : below);
                squares[j] += tree.Weights[e] * derivative * derivative;
            }
        }
    }

    /// <summary>The flow over an edge. Over one that has every class below it nothing flows.</summary>
    private double Flow(
        int edge, double[] p, double[] target, (double P, double T) before, (double P, double T) after, int label, FlowSide side)
    {
        if (tree.Order.End[edge] - tree.Order.First[edge] == p.Length)
            return 0;
        double prediction = 0, actual = 0;
        bool hasLabel = false;
        for (int i = tree.Order.First[edge]; i < tree.Order.End[edge]; i++)
        {
            int j = tree.Order.Classes[i];
            prediction += p[j];
            actual += target[j];
            hasLabel |= j == label;
        }

        (double P, double T) outside = (before.P + after.P, before.T + after.T);
        bool isInside = side switch
        {
            FlowSide.AsWritten => true,
            FlowSide.WithoutLabel => !hasLabel,
            _ => prediction + actual <= outside.P + outside.T,
        };
        return isInside ? prediction - actual : outside.T - outside.P;
    }

    /// <summary>[C + 1]: the masses of the classes before each place of the depth-first order.</summary>
    private (double P, double T)[] Before(double[] p, double[] target)
    {
        var sums = new (double P, double T)[p.Length + 1];
        for (int i = 0; i < p.Length; i++)
        {
            int j = tree.Order.Classes[i];
            sums[i + 1] = (sums[i].P + p[j], sums[i].T + target[j]);
        }

        return sums;
    }

    /// <summary>[C + 1]: the masses of the classes from each place on.</summary>
    private (double P, double T)[] After(double[] p, double[] target)
    {
        var sums = new (double P, double T)[p.Length + 1];
        for (int i = p.Length - 1; i >= 0; i--)
        {
            int j = tree.Order.Classes[i];
            sums[i] = (sums[i + 1].P + p[j], sums[i + 1].T + target[j]);
        }

        return sums;
    }
}
