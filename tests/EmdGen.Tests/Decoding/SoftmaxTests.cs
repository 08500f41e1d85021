namespace EmdGen.Tests.Decoding;

/// <summary>The softmax, against float64 row by row.</summary>
public class SoftmaxTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(100)]
    [InlineData(1e30)]
    public void Is_rounded_once(double deviation)
    {
        foreach (int classCount in new[] { 2, 3, 5, 8, 10, 17, 101, 1000, 2049 })
        {
            float[] logits = Logits(7, classCount, deviation);
            float[] probabilities = new float[logits.Length];
            OrdinalDecoding.Softmax(logits, classCount, probabilities);
            for (int row = 0; row < 7; row++)
                AssertClose(logits.AsSpan(row * classCount, classCount), probabilities.AsSpan(row * classCount, classCount));
        }
    }

    /// <summary>Differences at which the result passes from normal numbers to denormal ones, and to 0.</summary>
    [Fact]
    public void Tiny_probabilities_keep_their_digits()
    {
        float[] logits = [0, .. Enumerable.Range(0, 2000).Select(i => -80 - (i * 0.0125f))];
        float[] probabilities = new float[logits.Length];
        OrdinalDecoding.Softmax(logits, logits.Length, probabilities);
        AssertClose(logits, probabilities);
        Assert.Contains(probabilities, float.IsSubnormal);
        Assert.Equal(0, probabilities[^1]);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(1000)]
    [InlineData(100_000)]
    public void Rows_sum_to_one(int classCount)
    {
        foreach (double deviation in new[] { 0, 1, 20.0 })
        {
            float[] logits = Logits(3, classCount, deviation);
            OrdinalDecoding.Softmax(logits, classCount, logits);
            foreach (float[] row in logits.Chunk(classCount))
                Assert.Equal(1, row.Sum(probability => (double)probability), 1e-6);
        }
    }

    [Fact]
    public void Every_number_of_rows_in_place_and_not()
    {
        for (int rows = 0; rows <= 70; rows++)
        {
            float[] logits = Logits(rows, 33, 3), probabilities = new float[rows * 33], alone = new float[33];
            OrdinalDecoding.Softmax(logits, 33, probabilities);
            for (int row = 0; row < rows; row++)
            {
                OrdinalDecoding.Softmax(logits.AsSpan(row * 33, 33), 33, alone);
                Assert.Equal(alone, probabilities.AsSpan(row * 33, 33).ToArray());
            }

            OrdinalDecoding.Softmax(logits, 33, logits);
            Assert.Equal(probabilities, logits);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(40)]
    public void Infinite_logits(int classCount)
    {
        foreach (float bad in new[] { float.NaN, float.PositiveInfinity })
        {
            for (int j = 0; j < classCount; j++)
            {
                float[] rows = new float[3 * classCount];
                rows[classCount + j] = bad;
                OrdinalDecoding.Softmax(rows, classCount, rows);
                Assert.All(rows.AsSpan(classCount, classCount).ToArray(), probability => Assert.Equal(float.NaN, probability));
                Assert.All(rows.AsSpan(0, classCount).ToArray(), probability => Assert.Equal(1f / classCount, probability));
                Assert.All(rows.AsSpan(2 * classCount).ToArray(), probability => Assert.Equal(1f / classCount, probability));
            }
        }

        float[] row = [.. Enumerable.Repeat(float.NegativeInfinity, classCount)];
        float[] probabilities = new float[classCount];
        OrdinalDecoding.Softmax(row, classCount, probabilities);
        Assert.All(probabilities, probability => Assert.Equal(float.NaN, probability));
        row[1] = -3e38f;
        OrdinalDecoding.Softmax(row, classCount, probabilities);
        Assert.Equal(1, probabilities[1]);
        Assert.Equal(1, probabilities.Sum());
    }

    private static float[] Logits(int rows, int classCount, double deviation)
    {
        var random = new Random(rows + classCount);
        return [.. Enumerable.Range(0, rows * classCount).Select(_ => (float)(deviation * (random.NextDouble() + random.NextDouble() - 1) * 3))];
    }

    /// <summary>Within 0.501 units in the last place.</summary>
    private static void AssertClose(ReadOnlySpan<float> logits, ReadOnlySpan<float> probabilities)
    {
        double largest = double.NegativeInfinity, sum = 0;
        foreach (float logit in logits)
            largest = Math.Max(largest, logit);
        foreach (float logit in logits)
            sum += Math.Exp(logit - largest);
        for (int j = 0; j < logits.Length; j++)
        {
            double expected = Math.Exp(logits[j] - largest) / sum;
            double unit = Math.Max(Math.ScaleB(1, Math.ILogB(Math.Max(expected, double.Epsilon)) - 23), float.Epsilon);
            Assert.True(Math.Abs(probabilities[j] - expected) <= 0.501 * unit, $"{probabilities[j]:R}, not {expected:R}, for {logits[j] - largest}");
        }
    }
}
