using EmdGen.Structures;

namespace EmdGen.Testing.Accuracy;

/// <summary>
/// The terms of a chain's or a tree's loss are w_e abs(phi_e)^rho, and what cancels in phi_e is m_e, the mass of prediction and target
/// together on the lighter side of the edge.
/// </summary>
internal sealed class FlowScales(int[] parents, double[] weights, int classCount, int exponent) : ErrorScales
{
    private readonly TreeOrder order = TreeOrder.Of(classCount, parents, out _)!;

    /// <summary>A chain is a tree whose classes lie below each other.</summary>
    public static FlowScales OfChain(GroundDistance chain)
    {
        int count = chain.ClassCount;
        int[] parents = [.. Enumerable.Range(1, count - 1), -1];
        double[] weights = [.. Enumerable.Range(0, count - 1).Select(i => chain[i, i + 1]), 0];
        return new FlowScales(parents, weights, count, chain.Exponent);
    }

    public override ErrorScale OfRow(ReadOnlySpan<double> logits, ReadOnlySpan<double> target)
    {
        double[] p = ErrorScale.Softmax(logits);
        (double Mass, double Flow)[] edges = Edges(p, target);
        double loss = 0;
        bool isSignCertain = true;
        for (int e = 0; e < edges.Length; e++)
        {
            (double mass, double flow) = edges[e];
            loss += weights[e] * (exponent == 2 ? Math.Abs(flow) * mass : mass);
            isSignCertain &= weights[e] == 0 || order.End[e] - order.First[e] == p.Length || Math.Abs(flow) > 1e-5 * mass;
        }

        double[] slopeScale = SlopeScale(edges, ErrorScale.Argmax(logits));
        return new ErrorScale(loss, weights.Sum(), ErrorScale.Largest(p, slopeScale), isSignCertain);
    }

    /// <summary>The mass on the lighter side of every edge, and the flow there.</summary>
    private (double Mass, double Flow)[] Edges(double[] p, ReadOnlySpan<double> target)
    {
        (double Mass, double Flow)[] inside = new (double, double)[parents.Length], before = new (double, double)[p.Length + 1];
        var after = new (double Mass, double Flow)[p.Length + 1];
        for (int i = 0; i < p.Length; i++)
            before[i + 1] = Plus(before[i], OfClass(order.Classes[i], p, target));
        for (int i = p.Length - 1; i >= 0; i--)
            after[i] = Plus(after[i + 1], OfClass(order.Classes[i], p, target));
        for (int i = parents.Length - 1; i >= 0; i--)
        {
            int node = order.Nodes[i];
            if (node < p.Length)
                inside[node] = Plus(inside[node], OfClass(node, p, target));
            if (parents[node] >= 0)
                inside[parents[node]] = Plus(inside[parents[node]], inside[node]);
        }

        for (int e = 0; e < inside.Length; e++)
        {
            (double mass, double flow) = Plus(before[order.First[e]], after[order.End[e]]);
            if (mass < inside[e].Mass)
                inside[e] = (mass, -flow);
        }

        return inside;
    }

    /// <summary>[C]: A_j, the sum of 2 w_e m_e (of w_e for exponent 1) over the edges between class j and the argmax.</summary>
    private double[] SlopeScale((double Mass, double Flow)[] edges, int argmax)
    {
        var scale = new double[parents.Length];
        var isOnPath = new bool[parents.Length];
        double ofRoot = 0;
        for (int node = argmax; node >= 0; node = parents[node])
        {
            isOnPath[node] = true;
            scale[node] = ofRoot;
            ofRoot += Scale(node);
        }

        foreach (int node in order.Nodes)
        {
            if (!isOnPath[node])
                scale[node] = (parents[node] < 0 ? ofRoot : scale[parents[node]]) + Scale(node);
        }

        return scale[..classCount];

        double Scale(int edge) => weights[edge] * (exponent == 2 ? 2 * edges[edge].Mass : 1);
    }

    private static (double Mass, double Flow) OfClass(int j, double[] p, ReadOnlySpan<double> target)
        => (p[j] + target[j], p[j] - target[j]);

    private static (double Mass, double Flow) Plus((double Mass, double Flow) a, (double Mass, double Flow) b)
        => (a.Mass + b.Mass, a.Flow + b.Flow);
}
