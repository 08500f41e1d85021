using EmdGen.Testing.Accuracy;
using EmdGen.Testing.Structures;
using EmdGen.Tests.Structures;

namespace EmdGen.Tests.Reference;

/// <summary>The reference keeps its digits where the formulas cancel: rows that are confidently wrong, or right.</summary>
public class DigitTests
{
    private const double Tolerance = 1e-13;

    private static readonly EmdOptions EmdAlone = new() { CrossEntropyWeight = 0 };

    /// <summary>Logits of one row, and the label.</summary>
    public static TheoryData<double[], int> Rows => new()
    {
        { [0, 30, 2, -5], 0 },
        { [0, 30, 2, -5], 1 },
        { [0, 30, 2, -5], 3 },
        { [100, 0, -50, -120, 3], 4 },
        { [100, 0, -50, -120, 3], 0 },
        { [-80, -40, 0, -40, -80, -81], 5 },
        { [12, 11.5, -30, -31, 11.75, 12.125, -60], 3 },
        { [45, -45], 1 },
        { [45, -45], 0 },
        { [1, 1.0009765625, 0.9990234375], 1 },
    };

    /// <summary>Logits, label, structure.</summary>
    public static TheoryData<double[], int, string> RowsOf(bool withTables)
    {
        var rows = new TheoryData<double[], int, string>();
        foreach (object[] row in Rows)
        {
            foreach (string structure in withTables ? RandomStructures.All : RandomStructures.Closed)
                rows.Add((double[])row[0], (int)row[1], structure);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(RowsOf), true)]
    public void Hard(double[] logits, int label, string structure)
    {
        GroundDistance distance = RandomStructures.Of(structure, logits.Length);
        var gradient = new double[logits.Length];
        double loss = SquaredEmdReference.LossAndGradient(logits, [label], gradient, distance, EmdAlone);
        Compare(logits, [.. logits.Select((_, j) => j == label ? 1.0 : 0)], distance, loss, gradient);
    }

    [Theory]
    [MemberData(nameof(RowsOf), false)]
    public void Soft(double[] logits, int label, string structure)
    {
        GroundDistance distance = RandomStructures.Of(structure, logits.Length);
        double[] target = new double[logits.Length], gradient = new double[logits.Length];
        target[label] = 0.75;
        target[(label + 1) % logits.Length] += 0.25;
        double loss = SquaredEmdReference.LossAndGradient(logits, target, gradient, distance, EmdAlone);
        Compare(logits, target, distance, loss, gradient);
    }

    private static void Compare(double[] logits, double[] target, GroundDistance distance, double loss, double[] gradient)
    {
        ErrorScale scale = ErrorScales.Of(distance).OfRow(logits, target);
        (BigNumber exactLoss, BigNumber[] exactGradient) = ByDefinition(logits, target, distance);
        Assert.Equal(exactLoss.ToDouble(), loss, Tolerance * scale.Loss);
        for (int j = 0; j < gradient.Length; j++)
            Assert.Equal(exactGradient[j].ToDouble(), gradient[j], Tolerance * scale.Kappa);
    }

    /// <summary>The formulas as they are written, for exponent 2.</summary>
    private static (BigNumber Loss, BigNumber[] Gradient) ByDefinition(double[] logits, double[] target, GroundDistance distance)
    {
        double max = logits.Max();
        BigNumber[] p = Array.ConvertAll(logits, logit => (BigNumber.Of(logit) - BigNumber.Of(max)).Exp());
        BigNumber sum = p.Aggregate((left, right) => left + right);
        p = Array.ConvertAll(p, mass => mass / sum);
        Edge[] edges = Edge.Of(distance);
        (BigNumber loss, BigNumber[] slopes) = edges.Length > 0
            ? OfEdges(p, target, edges)
            : OfTable(p, Array.IndexOf(target, 1), distance);
        BigNumber mean = p.Zip(slopes, (mass, slope) => mass * slope).Aggregate((left, right) => left + right);
        return (loss, [.. p.Zip(slopes, (mass, slope) => mass * (slope - mean))]);
    }

    /// <summary>sum of w phi^2, and s_j, the sum of 2 w phi over the edges above class j.</summary>
    private static (BigNumber Loss, BigNumber[] Slopes) OfEdges(BigNumber[] p, double[] target, Edge[] edges)
    {
        var slopes = new BigNumber[p.Length];
        BigNumber loss = BigNumber.Zero;
        foreach (Edge edge in edges)
        {
            BigNumber flow = BigNumber.Zero, weight = BigNumber.Of(edge.Weight);
            for (int j = 0; j < p.Length; j++)
                flow += edge.IsBelow[j] ? p[j] - BigNumber.Of(target[j]) : BigNumber.Zero;
            loss += weight * flow * flow;
            for (int j = 0; j < p.Length; j++)
                slopes[j] += edge.IsBelow[j] ? BigNumber.Of(2) * weight * flow : BigNumber.Zero;
        }

        return (loss, slopes);
    }

    /// <summary>sum of p_i^2 c_ik, and s_j = 2 p_j c_jk.</summary>
    private static (BigNumber Loss, BigNumber[] Slopes) OfTable(BigNumber[] p, int label, GroundDistance table)
    {
        var slopes = new BigNumber[p.Length];
        BigNumber loss = BigNumber.Zero;
        for (int j = 0; j < p.Length; j++)
        {
            BigNumber cost = BigNumber.Of(Math.Pow(table[j, label], table.Sensitivity) + table.Bias);
            loss += p[j] * p[j] * cost;
            slopes[j] = BigNumber.Of(2) * p[j] * cost;
        }

        return (loss, slopes);
    }
}
