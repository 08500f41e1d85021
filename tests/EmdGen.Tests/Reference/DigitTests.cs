using EmdGen.Tests.Kernels;

namespace EmdGen.Tests.Reference;

/// <summary>The reference keeps its digits where the formulas cancel: rows that are confidently wrong, or right.</summary>
public class DigitTests
{
    private const double Tolerance = 1e-13;

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

    public static TheoryData<double[], int, bool> RowsAndSpacings()
    {
        var rows = new TheoryData<double[], int, bool>();
        foreach (object[] row in Rows)
        {
            rows.Add((double[])row[0], (int)row[1], false);
            rows.Add((double[])row[0], (int)row[1], true);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(RowsAndSpacings))]
    public void Hard(double[] logits, int label, bool isSpaced)
    {
        GroundDistance chain = Chain(logits.Length, isSpaced);
        var gradient = new double[logits.Length];
        double loss = SquaredEmdReference.LossAndGradient(logits, [label], gradient, chain);
        Compare(logits, [.. logits.Select((_, j) => j == label ? 1.0 : 0)], chain, loss, gradient);
    }

    [Theory]
    [MemberData(nameof(RowsAndSpacings))]
    public void Soft(double[] logits, int label, bool isSpaced)
    {
        GroundDistance chain = Chain(logits.Length, isSpaced);
        double[] target = new double[logits.Length], gradient = new double[logits.Length];
        target[label] = 0.75;
        target[(label + 1) % logits.Length] += 0.25;
        double loss = SquaredEmdReference.LossAndGradient(logits, target, gradient, chain);
        Compare(logits, target, chain, loss, gradient);
    }

    private static void Compare(double[] logits, double[] target, GroundDistance chain, double loss, double[] gradient)
    {
        var scale = new ErrorScale(logits, target, chain);
        (BigNumber exactLoss, BigNumber[] exactGradient) = ByDefinition(logits, target, chain);
        Assert.Equal(exactLoss.ToDouble(), loss, Tolerance * scale.Loss);
        for (int j = 0; j < gradient.Length; j++)
            Assert.Equal(exactGradient[j].ToDouble(), gradient[j], Tolerance * scale.Kappa);
    }

    /// <summary>sum w_i d_i^2 and p_j (s_j - sum p s), s_j = 2 sum of w_i d_i from j on: the formulas as they are written.</summary>
    private static (BigNumber Loss, BigNumber[] Gradient) ByDefinition(double[] logits, double[] target, GroundDistance chain)
    {
        double max = logits.Max();
        BigNumber[] p = Array.ConvertAll(logits, logit => (BigNumber.Of(logit) - BigNumber.Of(max)).Exp());
        BigNumber sum = p.Aggregate((left, right) => left + right);
        p = Array.ConvertAll(p, mass => mass / sum);
        var slopes = new BigNumber[p.Length];
        BigNumber loss = BigNumber.Zero;
        BigNumber flow = BigNumber.Zero;
        for (int i = 0; i < p.Length - 1; i++)
        {
            flow += p[i] - BigNumber.Of(target[i]);
            BigNumber weight = BigNumber.Of(chain[i, i + 1]);
            loss += weight * flow * flow;
            for (int j = 0; j <= i; j++)
                slopes[j] += BigNumber.Of(2) * weight * flow;
        }

        BigNumber mean = p.Zip(slopes, (mass, slope) => mass * slope).Aggregate((left, right) => left + right);
        return (loss, [.. p.Zip(slopes, (mass, slope) => mass * (slope - mean))]);
    }

    private static GroundDistance Chain(int classCount, bool isSpaced)
        => isSpaced
            ? GroundDistance.Chain([.. Enumerable.Range(0, classCount).Select(j => j * (1 + (0.25 * j)))])
            : GroundDistance.Chain(classCount);
}
