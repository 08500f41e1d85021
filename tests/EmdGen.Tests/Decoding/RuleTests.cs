namespace EmdGen.Tests.Decoding;

/// <summary>The rules that need no ground distance, against their definitions.</summary>
public class RuleTests
{
    private static readonly double[] Levels = [1e-9, 0.1, 0.25, 0.5, 0.9, 1 - 1e-9, 1];

    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (string kind in Distributions.Kinds)
            {
                foreach (int classCount in new[] { 2, 3, 4, 5, 7, 8, 9, 16, 17, 33, 130 })
                    cases.Add(kind, classCount);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Argmax_and_quantiles(string kind, int classCount)
    {
        float[][] rows = Draw(kind, classCount, out float[] values);
        int[] classes = new int[rows.Length];
        OrdinalDecoding.Argmax(values, classCount, classes);
        Assert.Equal(rows.Select(Definition.Argmax), classes);
        OrdinalDecoding.Median(values, classCount, classes);
        Assert.Equal(rows.Select(row => Definition.Quantile(row, 0.5)), classes);
        foreach (double level in Levels)
        {
            OrdinalDecoding.Quantile(values, classCount, level, classes);
            Assert.Equal(rows.Select(row => Definition.Quantile(row, level)), classes);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Means(string kind, int classCount)
    {
        float[][] rows = Draw(kind, classCount, out float[] values);
        double[] ranks = [.. Enumerable.Range(0, classCount)];
        double[] positions = [.. ranks.Select(rank => (rank * rank / 4) - 3)];
        float[] means = new float[rows.Length];
        OrdinalDecoding.Mean(values, classCount, means);
        AssertClose(rows, ranks, means);
        OrdinalDecoding.Mean(values, positions, means);
        AssertClose(rows, positions, means);
        int[] classes = new int[rows.Length];
        OrdinalDecoding.RoundedMean(values, classCount, classes);
        AssertNearest(kind, rows, ranks, classes);
        OrdinalDecoding.RoundedMean(values, positions, classes);
        AssertNearest(kind, rows, positions, classes);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Shortest_intervals(string kind, int classCount)
    {
        if (classCount > 33)
            return;
        float[][] rows = Draw(kind, classCount, out float[] values);
        int[] first = new int[rows.Length], last = new int[rows.Length];
        foreach (double part in Levels)
        {
            OrdinalDecoding.ShortestInterval(values, classCount, part, first, last);
            Assert.Equal(rows.Select(row => Definition.Shortest(row, part)), first.Zip(last));
        }
    }

    [Theory]
    [InlineData(new[] { .25f, .25f, .25f, .25f }, 0.5, 0, 1)]
    [InlineData(new[] { .25f, .125f, .375f, .25f }, 0.625, 2, 3)]
    [InlineData(new[] { .125f, .25f, .375f, .25f }, 0.625, 1, 2)]
    [InlineData(new[] { .25f, .25f, .1875f, .3125f }, 0.46875, 0, 1)]
    [InlineData(new[] { .1875f, .25f, .25f, .3125f }, 0.4375, 2, 3)]
    [InlineData(new[] { .125f, .375f, .375f, .125f }, 0.75, 1, 2)]
    [InlineData(new[] { .5f, 0, 0, .5f }, 0.5, 0, 0)]
    [InlineData(new[] { 0, .5f, .5f, 0 }, 1.0, 1, 2)]
    [InlineData(new[] { 0, 1f, 1e-44f, 0 }, 1.0, 1, 2)]
    public void Intervals_by_hand(float[] distribution, double mass, int expectedFirst, int expectedLast)
    {
        int[] first = new int[1], last = new int[1];
        OrdinalDecoding.ShortestInterval(distribution, 4, mass, first, last);
        Assert.Equal((expectedFirst, expectedLast), (first[0], last[0]));
    }

    [Fact]
    public void Half_way_between_two_classes_is_the_lower()
    {
        int[] classes = new int[4];
        float[] rows = [.5f, .5f, 0, 0, .5f, .5f, .5f, 0, .5f, .25f, .25f, .5f];
        OrdinalDecoding.RoundedMean(rows, 3, classes);
        Assert.Equal([0, 1, 1, 1], classes);
        OrdinalDecoding.RoundedMean(rows, [-2.0, 2, 4], classes);
        Assert.Equal([0, 1, 1, 1], classes);
    }

    /// <summary>The result of every row is that of a batch of its own.</summary>
    [Fact]
    public void Rows_do_not_depend_on_each_other()
    {
        for (int rowCount = 0; rowCount <= 70; rowCount++)
        {
            float[] values = Distributions.Of("dense", rowCount, 5);
            int[] classes = new int[rowCount], alone = new int[1];
            OrdinalDecoding.Median(values, 5, classes);
            for (int row = 0; row < rowCount; row++)
            {
                OrdinalDecoding.Median(values.AsSpan(row * 5, 5), 5, alone);
                Assert.Equal(alone[0], classes[row]);
            }
        }
    }

    private static float[][] Draw(string kind, int classCount, out float[] values)
        => Distributions.RowsOf(values = Distributions.Of(kind, 20, classCount), classCount);

    private static void AssertClose(float[][] rows, double[] positions, float[] means)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            double expected = Definition.Mean(rows[i], positions);
            Assert.True(Math.Abs(means[i] - expected) <= (6e-8 * Math.Abs(expected)) + (1e-13 * positions[^1]), $"{means[i]}, not {expected}");
        }
    }

    private static void AssertNearest(string kind, float[][] rows, double[] positions, int[] classes)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            double mean = Definition.Mean(rows[i], positions);
            Definition.AssertLeast([.. positions.Select(position => Math.Abs(position - mean))], classes[i], Distributions.Exact.Contains(kind));
        }
    }
}
