using CsCheck;

namespace EmdGen.Transport.Tests;

/// <summary>The slopes as a solution of the dual problem, and as derivatives.</summary>
public class DualTests
{
    private static readonly Gen<(int ClassCount, double Deviation, bool IsMetric, int Seed)> Cases = Gen.Select(
        Gen.Int[2, 60], Gen.Double[0.1, 10], Gen.Bool, Gen.Int[0, int.MaxValue - 1]);

    /// <summary>
    /// With v_j the most that u allows, min_i (D_ij - u_i), the two are feasible; that their value is the loss means that no flow is
    /// cheaper, and that u_i + v_j = D_ij wherever something flows.
    /// </summary>
    [Fact]
    public void Potentials_prove_the_loss() => Cases.Sample((classCount, deviation, isMetric, seed) =>
    {
        var rows = new RandomRows(seed);
        double[,] table = rows.Table(classCount, isMetric);
        (float[] p, float[] t) = (rows.Softmax(classCount, deviation), rows.Softmax(classCount, deviation));
        p[0] = t[classCount - 1] = 0;
        if (p.Sum() > 0.1 && t.Sum() > 0.1)
            Prove(p, t, table);
    });

    [Fact]
    public void Potentials_prove_the_loss_of_tied_rows() => Gen.Select(
        Gen.Int[2, 30], Gen.Int[0, 5], Gen.Enum<TableKind>(), Gen.Bool, Gen.Int[0, int.MaxValue - 1]).Sample(
        (classCount, logOfParts, kind, isSparse, seed) =>
        {
            var problem = new Problem(classCount, 1 << logOfParts, kind, 5, isSparse, seed);
            (int[] p, int[] t, int[,] distances) = problem.Draw();
            Prove(Problem.Shares(p, problem.Parts), Problem.Shares(t, problem.Parts), Problem.ToDouble(distances));
        });

    /// <summary>By logits and by probabilities; rows with a kink nearby, where the two one-sided differences part, are few.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Gradient_agrees_with_finite_differences(bool byLogits)
    {
        int kinks = 0, numbers = 0;
        for (int seed = 0; seed < 60; seed++)
        {
            var rows = new RandomRows(seed);
            int classCount = 2 + (seed % 19);
            var distance = new TableDistance(rows.Table(classCount, isMetric: seed % 2 == 0));
            double[] input = Array.ConvertAll(byLogits ? rows.Logits(classCount, 2) : rows.Softmax(classCount, 2), value => (double)value);
            double[] target = Array.ConvertAll(rows.Softmax(classCount, 2), value => (double)value);
            var differences = new Differences(distance, target, byLogits);
            double[] gradient = differences.Gradient(input);
            for (int j = 0; j < classCount; j++, numbers++)
            {
                (double below, double above) = differences.At(input, j);
                if (Math.Abs(above - below) > 1e-5)
                    kinks++;
                else
                    Assert.Equal((above + below) / 2, gradient[j], 1e-6);
            }
        }

        Assert.InRange(kinks, 0, numbers / 100);
    }

    private static void Prove(float[] p, float[] t, double[,] table)
    {
        Solution solution = Solution.Of(p, t, new TableDistance(table));
        int n = p.Length;
        double predicted = p.Sum(value => (double)value), actual = t.Sum(value => (double)value), value = 0;
        for (int j = 0; j < n; j++)
        {
            value += p[j] / predicted * solution.Slopes[j];
            value += t[j] / actual * Enumerable.Range(0, n).Min(i => table[i, j] - solution.Slopes[i]);
        }

        Assert.Equal(solution.Loss, value, 1e-13 * (1 + table.Cast<double>().Max()));
    }
}
