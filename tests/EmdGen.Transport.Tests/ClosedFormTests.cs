namespace EmdGen.Transport.Tests;

/// <summary>Structures whose exact EMD has a closed form: chains, trees, hard labels, and what follows from the definition alone.</summary>
public class ClosedFormTests
{
    private static readonly EmdOptions Probabilities = new() { Input = EmdInput.Probabilities };

    public static TheoryData<int> ClassCounts => [2, 3, 5, 17, 64, 101, 256];

    [Theory]
    [MemberData(nameof(ClassCounts))]
    public void Chain_with_exponent_1(int classCount)
    {
        var rows = new RandomRows(classCount);
        double[] positions = [.. Enumerable.Range(0, classCount).Select(i => i + (0.3 * Math.Sin(i)))];
        foreach (GroundDistance chain in new[] { GroundDistance.Chain(classCount), GroundDistance.Chain(positions) })
        {
            GroundDistance distance = chain.WithExponent(1);
            for (int row = 0; row < 10; row++)
            {
                (float[] z, float[] t) = (rows.Logits(classCount, deviation: 3), rows.Softmax(classCount, deviation: 3));
                double[] exactLogits = [.. z.Select(value => (double)value)], exactTarget = [.. t.Select(value => (double)value)];
                var expected = new double[classCount];
                var actual = new float[classCount];
                double loss = SquaredEmdReference.LossAndGradient(exactLogits, exactTarget, expected, distance);
                // The reference takes a target as it is, and here its sum is 1 within 2^-24 a class.
                double tolerance = 3e-7 * (distance[0, classCount - 1] + 1);
                Assert.Equal(loss, ExactEmd.LossAndGradient(z, t, actual, distance), tolerance);
                for (int j = 0; j < classCount; j++)
                    Assert.Equal(expected[j], actual[j], tolerance);
            }
        }
    }

    /// <summary>Leaves of a random tree: sum of w abs(p below - t below) over its edges.</summary>
    [Theory]
    [MemberData(nameof(ClassCounts))]
    public void Tree(int classCount)
    {
        for (int seed = 0; seed < 5; seed++)
        {
            var tree = new RandomTree(classCount, seed);
            var rows = new RandomRows(seed);
            (float[] p, float[] t) = (rows.Softmax(classCount, deviation: 2), rows.Softmax(classCount, deviation: 1));
            Solution solution = Solution.Of(p, t, new TableDistance(tree.PathLengths()));
            Assert.Equal(tree.Emd(p, t), solution.Loss, 1e-12 * tree.PathLengths().Cast<double>().Max());
        }
    }

    [Theory]
    [MemberData(nameof(ClassCounts))]
    public void Hard_label(int classCount)
    {
        var rows = new RandomRows(classCount);
        double[,] table = rows.Table(classCount, isMetric: false);
        float[] p = rows.Softmax(classCount, deviation: 2);
        foreach (int label in new[] { 0, classCount / 2, classCount - 1 })
        {
            var t = new float[classCount];
            t[label] = 1;
            var gradient = new float[classCount];
            double mass = p.Sum(value => (double)value);
            double loss = Enumerable.Range(0, classCount).Sum(j => p[j] / mass * table[j, label]);
            Assert.Equal((float)loss, ExactEmd.LossAndGradient(p, t, gradient, new TableDistance(table), Probabilities), 1e-7);
            for (int j = 0; j < classCount; j++)
                Assert.Equal((table[j, label] - loss) / mass, gradient[j], 1e-6);
        }
    }

    /// <summary>A label with a little mass elsewhere takes the long way, and comes to nearly the same.</summary>
    [Fact]
    public void Hard_label_is_the_limit_of_soft_targets()
    {
        var rows = new RandomRows(4);
        var distance = new TableDistance(rows.Table(9, isMetric: false));
        float[] p = rows.Softmax(9, deviation: 1), hard = new float[9], soft = new float[9];
        hard[3] = soft[3] = 1;
        soft[8] = 1e-9f;
        Solution limit = Solution.Of(p, hard, distance), near = Solution.Of(p, soft, distance);
        Assert.Equal(limit.Loss, near.Loss, 1e-8);
        for (int j = 0; j < 9; j++)
            Assert.Equal(limit.Slopes[j] - limit.Slopes[0], near.Slopes[j] - near.Slopes[0], 1e-12);
    }

    [Fact]
    public void Nothing_is_paid_where_nothing_moves()
    {
        var rows = new RandomRows(4);
        float[] p = rows.Softmax(30, deviation: 4);
        var gradient = new float[30];
        Assert.Equal(0, ExactEmd.LossAndGradient(p, p, gradient, new TableDistance(rows.Table(30, isMetric: true)), Probabilities));
        Assert.Equal(new float[30], gradient);
    }

    /// <summary>A table that is the larger by a power of two costs so much more, to the last bit, out to the ends of float64.</summary>
    [Theory]
    [InlineData(-900)]
    [InlineData(-1)]
    [InlineData(900)]
    public void Unit_of_the_distances(int power)
    {
        var rows = new RandomRows(12);
        double[,] table = rows.Table(20, isMetric: true), scaled = (double[,])table.Clone();
        for (int i = 0; i < 400; i++)
            scaled[i / 20, i % 20] = Math.ScaleB(table[i / 20, i % 20], power);
        (float[] p, float[] t) = (rows.Softmax(20, deviation: 2), rows.Softmax(20, deviation: 2));
        Solution unit = Solution.Of(p, t, new TableDistance(table)), other = Solution.Of(p, t, new TableDistance(scaled));
        Assert.Equal(Math.ScaleB(unit.Loss, power), other.Loss);
        Assert.Equal(unit.Slopes.Select(slope => Math.ScaleB(slope, power)), other.Slopes);
    }
}
