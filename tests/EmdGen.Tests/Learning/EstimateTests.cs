using EmdGen.Tests.Values;

namespace EmdGen.Tests.Learning;

/// <summary>The estimate against numbers worked by hand and against its definition computed directly.</summary>
public class EstimateTests
{
    private static readonly Observations Worked = Observations.OneRowEach([7, 2, 1], [6, 3, 1], [2, 5, 3], [1, 1, 8]);

    [Fact]
    public void Worked_example()
    {
        double[] expected = [0, 1 / 3d, 2 / 3d, 1, 1 / 3d, 0, 1 / 2d, 5 / 6d, 2 / 3d, 1 / 2d, 0, 2 / 3d, 1, 5 / 6d, 2 / 3d, 0];
        Assert.Equal(expected, Flat(Worked.Learn().Estimate()));
    }

    [Fact]
    public void Estimate_is_a_distance()
    {
        DistanceEstimate estimate = Worked.Learn().Estimate();
        double[,] distances = estimate.Distances();
        for (int i = 0; i < 4; i++)
        {
            for (int k = 0; k < 4; k++)
                Assert.Equal(distances[i, k], estimate.Distance[i, k]);
        }

        Assert.Same(estimate.Distance, estimate.Distance);
    }

    /// <summary>Squared distances .02 .38 .86 .24 .78 .42, the largest of which counts as 1.</summary>
    [Fact]
    public void Worked_example_by_length()
    {
        double[] squares = [0, .02, .38, .86, .02, 0, .24, .78, .38, .24, 0, .42, .86, .78, .42, 0];
        Near.All(squares.Select(square => Math.Sqrt(square / .86)), Flat(Worked.Learn().Estimate(DistanceScale.Euclidean)), 1e-10);
    }

    /// <summary>The scale of a row and its sign pattern are all that matters: norms from denormal to the largest numbers.</summary>
    [Fact]
    public void Scale_of_a_row_changes_nothing()
    {
        foreach (float scale in new[] { 1e-44f, 1e-38f, 1e-6f, 3e37f })
        {
            var scaled = Worked with { Features = Array.ConvertAll(Worked.Features, value => value * scale) };
            Assert.Equal(Flat(Worked.Learn().Estimate()), Flat(scaled.Learn().Estimate()));
        }
    }

    [Theory]
    [InlineData(2, 1, 40)]
    [InlineData(3, 7, 100)]
    [InlineData(5, 8, 300)]
    [InlineData(10, 84, 1000)]
    [InlineData(33, 129, 2000)]
    [InlineData(100, 16, 5000)]
    public void Agrees_with_the_definition(int classCount, int featureCount, int rows)
    {
        for (int seed = 0; seed < 5; seed++)
        {
            Observations seen = Observations.Random(classCount, featureCount, rows, seed);
            DistanceEstimate byRank = seen.Learn().Estimate();
            Assert.Empty(byRank.UnseenClasses);
            Near.All(DirectEstimate.Ranks(seen).Cast<double>(), Flat(byRank), 1e-14);
            // A sum of n rows is off by n / 2 units of 2^-40 at most, and a centroid by half of one.
            Near.All(DirectEstimate.Lengths(seen).Cast<double>(), Flat(seen.Learn().Estimate(DistanceScale.Euclidean)), 1e-9);
        }
    }

    [Fact]
    public void Rows_of_zeros_are_skipped_and_counted()
    {
        Observations seen = Observations.Random(4, 6, 400, seed: 1);
        int zeros = Enumerable.Range(0, seen.RowCount).Count(row => !seen.Row(row).ContainsAnyExcept(0f));
        Assert.InRange(zeros, 1, 100);
        GroundDistanceLearner learner = seen.Learn();
        learner.Observe([0, -0f, 0, 0, 0, 0], [3]);
        DistanceEstimate estimate = learner.Estimate();
        Assert.Equal((400L - zeros, zeros + 1L), (learner.RowCount, learner.ZeroRowCount));
        Assert.Equal((learner.RowCount, learner.ZeroRowCount), (estimate.RowCount, estimate.ZeroRowCount));
        Assert.Equal(learner.RowCount, Enumerable.Range(0, 4).Sum(learner.RowCountOf));
    }

    [Fact]
    public void Long_labels_are_the_same_as_int_labels()
    {
        Observations seen = Observations.Random(4, 9, 200, seed: 3);
        var learner = new GroundDistanceLearner(4, 9);
        learner.Observe(seen.Features, Array.ConvertAll(seen.Labels, label => (long)label));
        Assert.Equal(seen.Learn().ToBytes(), learner.ToBytes());
    }

    [Fact]
    public void Cleared_learner_is_as_new()
    {
        GroundDistanceLearner learner = Observations.Random(4, 9, 200, seed: 3).Learn();
        learner.Clear();
        Assert.Equal(new GroundDistanceLearner(4, 9).ToBytes(), learner.ToBytes());
        Assert.Equal((0L, 0L), (learner.RowCount, learner.ZeroRowCount));
    }

    private static double[] Flat(DistanceEstimate estimate) => [.. estimate.Distances().Cast<double>()];
}
