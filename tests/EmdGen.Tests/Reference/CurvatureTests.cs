using EmdGen.Testing.Rows;
using EmdGen.Testing.Structures;
using EmdGen.Tests.Values;

namespace EmdGen.Tests.Reference;

/// <summary>
/// The reference's curvature against the residuals themselves: twice the sum of the squares of their derivatives by a logit, by central
/// differences.
/// </summary>
public class CurvatureTests
{
    private const double Step = 1e-4;

    public static TheoryData<string, int> Shapes
    {
        get
        {
            var shapes = new TheoryData<string, int>();
            foreach (string structure in RandomStructures.All)
            {
                foreach (int classCount in new[] { 2, 3, 7, 12 })
                    shapes.Add(structure, classCount);
            }

            return shapes;
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Is_that_of_the_residuals(string structure, int classCount)
    {
        GroundDistance distance = RandomStructures.Of(structure, classCount);
        for (int label = 0; label < classCount; label++)
        {
            double[] logits = new RandomDoubles(label).Logits(1, classCount, 1.5), curvature = new double[classCount];
            var options = new EmdOptions { CrossEntropyWeight = 0, EmdWeight = 3, Normalization = EmdNormalization.Mean };
            SquaredEmdReference.Curvature(logits, [label], curvature, distance, options);
            for (int j = 0; j < classCount; j++)
            {
                double expected = 2 * 3.0 / classCount * Differences(distance, logits, label, j).Sum(x => x * x);
                Assert.Equal(expected, curvature[j], 1e-9);
            }
        }
    }

    [Fact]
    public void Of_the_cross_entropy_is_the_second_derivative()
    {
        double[] logits = new RandomDoubles(1).Logits(1, 5, 1), curvature = new double[5];
        var options = new EmdOptions { CrossEntropyWeight = 2, EmdWeight = 0 };
        GroundDistance distance = GroundDistance.Chain(5);
        SquaredEmdReference.Curvature(logits, [3], curvature, distance, options);
        for (int j = 0; j < 5; j++)
        {
            double up = Gradient(Step), down = Gradient(-Step);
            Assert.Equal((up - down) / (2 * Step), curvature[j], 1e-7);

            double Gradient(double step)
            {
                double[] moved = [.. logits], gradient = new double[5];
                moved[j] += step;
                SquaredEmdReference.LossAndGradient(moved, [3], gradient, distance, options);
                return gradient[j];
            }
        }
    }

    /// <summary>(alpha + lambda w / C) p (1 - p) C / (C - 1), by hand for equal logits.</summary>
    [Fact]
    public void Multinomial_has_the_mean_weight()
    {
        var curvature = new double[4];
        GroundDistance chain = GroundDistance.Chain([0.0, 1, 3, 7]);
        var options = new EmdOptions
        {
            Curvature = EmdCurvature.Multinomial, CrossEntropyWeight = 0.5, EmdWeight = 2, Normalization = EmdNormalization.Mean,
        };
        SquaredEmdReference.Curvature(new double[4], [2], curvature, chain, options);
        Assert.All(curvature, number => Assert.Equal((0.5 + (2 * (7.0 / 3) / 4)) * 0.25 * 0.75 * 4 / 3, number, 1e-12));

        GroundDistance table = GroundDistance.FromRows(new double[,] { { 0, 1, 2 }, { 1, 0, 4 }, { 2, 4, 0 } }, sensitivity: 1, bias: -0.5);
        var ofTable = new double[3];
        SquaredEmdReference.Curvature(new double[3], [1], ofTable, table, new EmdOptions { Curvature = EmdCurvature.Multinomial });
        Assert.All(ofTable, number => Assert.Equal((1 + ((14 / 6.0) - 0.5)) * (2 / 9.0) * 3 / 2, number, 1e-12));
    }

    /// <summary>The derivatives of the residuals by a logit.</summary>
    private static IEnumerable<double> Differences(GroundDistance distance, double[] logits, int label, int j)
    {
        double[] up = Residuals(distance, Moved(Step), label), down = Residuals(distance, Moved(-Step), label);
        double[] up2 = Residuals(distance, Moved(2 * Step), label), down2 = Residuals(distance, Moved(-2 * Step), label);
        for (int i = 0; i < up.Length; i++)
            yield return ((8 * (up[i] - down[i])) - (up2[i] - down2[i])) / (12 * Step);

        double[] Moved(double step)
        {
            double[] moved = [.. logits];
            moved[j] += step;
            return RandomDoubles.Softmax(moved);
        }
    }

    /// <summary>The numbers whose squares are the loss.</summary>
    private static double[] Residuals(GroundDistance distance, double[] p, int label) => distance switch
    {
        EmdGen.Structures.TableDistance table =>
            [.. p.Select((mass, i) => Math.Sqrt(Math.Max(0, Math.Pow(table[i, label], table.Sensitivity) + table.Bias)) * mass)],
        EmdGen.Structures.TreeDistance tree =>
            [.. tree.Weights.Select((weight, e) => Math.Sqrt(weight) * Enumerable.Range(0, p.Length)
                .Where(j => IsBelow(tree.Parents, j, e)).Sum(j => p[j] - (j == label ? 1 : 0)))],
        _ =>
            [.. Enumerable.Range(0, p.Length - 1).Select(i => Math.Sqrt(distance[i, i + 1])
                * Enumerable.Range(0, i + 1).Sum(j => p[j] - (j == label ? 1 : 0)))],
    };

    private static bool IsBelow(int[] parents, int node, int edge)
    {
        for (; node >= 0; node = parents[node])
        {
            if (node == edge)
                return true;
        }

        return false;
    }
}
