namespace EmdGen.Tests.Structures;

/// <summary>Weights and costs so large that sums over the classes would leave float32 are refused; with those below, none does.</summary>
public class SumRangeTests
{
    [Theory]
    [InlineData(2, 4e37, 5e37)]
    [InlineData(10, 3.3e35, 3.5e35)]
    [InlineData(101, 3.2e32, 3.4e32)]
    [InlineData(1000, 3.3e29, 3.5e29)]
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
