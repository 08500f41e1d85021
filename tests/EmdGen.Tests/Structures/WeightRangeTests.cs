namespace EmdGen.Tests.Structures;

/// <summary>Weights and costs so large that sums over the classes would leave float32 are refused; with those below, none does.</summary>
public class WeightRangeTests
{
    [Theory]
    [InlineData(2, 4e31, 5e31)]
    [InlineData(10, 3.2e29, 3.3e29)]
    [InlineData(101, 3.1e26, 3.2e26)]
    [InlineData(1000, 3.2e23, 3.3e23)]
    public void Large_weights(int classCount, double largest, double tooLarge)
    {
        foreach (Func<double, GroundDistance> make in new Func<double, GroundDistance>[]
        {
            size => GroundDistance.Chain([.. Enumerable.Range(0, classCount).Select(i => i * size)]),
            size => GroundDistance.Tree(classCount, [.. Enumerable.Repeat(-1, classCount)], [.. Enumerable.Repeat(size, classCount)]),
            size => GroundDistance.FromRows(Table(classCount, size)),
        })
        {
            var refused = Assert.Throws<ArgumentException>(() => make(tooLarge));
            Assert.Contains($"beyond which a float32 cannot hold sums over {classCount} classes", refused.Message, StringComparison.Ordinal);
            foreach (int exponent in new[] { 1, 2 })
            {
                foreach (EmdNormalization normalization in Enum.GetValues<EmdNormalization>())
                    AssertAsReference(make(largest).WithExponent(exponent), normalization);
            }
        }
    }

    /// <summary>Edges without a branch between them are one edge to the kernels.</summary>
    [Fact]
    public void Long_paths()
    {
        var refused = Assert.Throws<ArgumentException>(() => GroundDistance.Tree(2, [2, -1, 3, 4, -1], [1e31, 1e31, 1e31, 1e31, 2e31]));
        Assert.Contains("The weights from a node to the root sum to ", refused.Message, StringComparison.Ordinal);
        AssertAsReference(GroundDistance.Tree(2, [2, -1, 3, 4, -1], [1e31, 1e31, 1e31, 1e31, 1e31]), EmdNormalization.Sum);
    }

    private static double[,] Table(int classCount, double size)
    {
        var rows = new double[classCount, classCount];
        for (int i = 0; i < classCount; i++)
        {
            for (int k = 0; k < classCount; k++)
                rows[i, k] = i == k ? 0 : size;
        }

        return rows;
    }

    private static void AssertAsReference(GroundDistance distance, EmdNormalization normalization)
    {
        const int rows = 17;
        var random = new Random(3);
        float[] logits = [.. Enumerable.Range(0, rows * distance.ClassCount).Select(_ => random.NextSingle())], gradient = new float[logits.Length];
        int[] labels = [.. Enumerable.Range(0, rows).Select(i => i % distance.ClassCount)];
        double[] wide = Array.ConvertAll(logits, number => (double)number), exactGradient = new double[logits.Length];
        var options = new EmdOptions { CrossEntropyWeight = 0, Normalization = normalization };
        double exact = SquaredEmdReference.LossAndGradient(wide, labels, exactGradient, distance, options);
        float value = SquaredEmd.LossAndGradient(logits, labels, gradient, distance, options);
        Assert.Equal(exact, value, 1e-5 * exact);
        double largest = exactGradient.Max(Math.Abs);
        for (int i = 0; i < gradient.Length; i++)
            Assert.Equal(exactGradient[i], gradient[i], 1e-3 * largest);
    }
}
