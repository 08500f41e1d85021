using CsCheck;

namespace EmdGen.Transport.Tests;

/// <summary>The loss of random rows against OR-Tools.</summary>
public class OracleTests
{
    private static readonly EmdOptions Probabilities = new() { Input = EmdInput.Probabilities };

    private static readonly Gen<Problem> Small = Gen.Select(
        Gen.Int[2, 14], Gen.Int[0, 12], Gen.Enum<TableKind>(), Gen.Int[1, 60], Gen.Bool, Gen.Int[0, int.MaxValue - 1],
        (classCount, logOfParts, kind, largest, isSparse, seed) => new Problem(classCount, 1 << logOfParts, kind, largest, isSparse, seed));

    /// <summary>Every number is whole: so is the cost, and it is the same.</summary>
    [Fact]
    public void Whole_numbers_give_the_same_cost() => Small.Sample(Agree, iter: 3000, threads: 1);

    [Theory]
    [InlineData(2)]
    [InlineData(33)]
    [InlineData(100)]
    [InlineData(256)]
    public void Many_classes_give_the_same_cost(int classCount)
    {
        foreach (TableKind kind in Enum.GetValues<TableKind>())
        {
            foreach (bool isSparse in new[] { false, true })
                Agree(new Problem(classCount, 1 << 14, kind, 1000, isSparse, Seed: classCount));
        }
    }

    /// <summary>Equal masses throughout: every basis is degenerate, as is every step but the last to a better matching.</summary>
    [Theory]
    [InlineData(16, 1)]
    [InlineData(16, 1000)]
    [InlineData(128, 3)]
    [InlineData(256, 1)]
    [InlineData(256, 1000)]
    public void Matchings_end_and_are_the_best(int classCount, int largest)
    {
        int[] ones = [.. Enumerable.Repeat(1, classCount)];
        for (int seed = 0; seed < 3; seed++)
        {
            int[,] distances = Tables.Random(classCount, TableKind.Arbitrary, largest, new Random(seed));
            // Nothing may stay where it is, or there is nothing to do.
            for (int i = 0; i < classCount; i++)
                distances[i, i] = largest;
            Agree(ones, ones, distances, classCount);
        }
    }

    [Fact]
    public void Any_numbers_agree_with_the_linear_program()
        => Gen.Select(Gen.Int[2, 24], Gen.Double[0.1, 20], Gen.Bool, Gen.Int[0, int.MaxValue - 1]).Sample(
            (classCount, deviation, isMetric, seed) =>
            {
                var rows = new RandomRows(seed);
                (float[] p, float[] t) = (rows.Softmax(classCount, deviation), rows.Softmax(classCount, deviation: 2));
                double[,] table = rows.Table(classCount, isMetric);
                double expected = Oracle.LinearProgram(Array.ConvertAll(p, x => (double)x), Array.ConvertAll(t, x => (double)x), table);
                // What the linear program's own tolerances allow.
                Assert.Equal(expected, Solution.Of(p, t, new TableDistance(table)).Loss, 1e-7 * table.Cast<double>().Max());
            },
            iter: 500,
            threads: 1);

    private static void Agree(Problem problem)
    {
        (int[] prediction, int[] target, int[,] distances) = problem.Draw();
        Agree(prediction, target, distances, problem.Parts);
    }

    private static void Agree(int[] prediction, int[] target, int[,] distances, int parts)
    {
        long expected = Oracle.MinCostFlow(prediction, target, distances);
        float[] p = Problem.Shares(prediction, parts), t = Problem.Shares(target, parts);
        float actual = ExactEmd.Loss(p, t, new TableDistance(Problem.ToDouble(distances)), Probabilities);
        Assert.Equal((float)((double)expected / parts), actual);
    }
}
