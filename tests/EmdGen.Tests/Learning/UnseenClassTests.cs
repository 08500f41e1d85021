namespace EmdGen.Tests.Learning;

/// <summary>Classes of which no row counted.</summary>
public class UnseenClassTests
{
    [Theory]
    [InlineData(DistanceScale.Rank)]
    [InlineData(DistanceScale.Euclidean)]
    public void Before_any_row_all_classes_are_1_apart(DistanceScale scale)
    {
        DistanceEstimate estimate = new GroundDistanceLearner(3, 2).Estimate(scale);
        Assert.Equal([0, 1, 1, 1, 0, 1, 1, 1, 0], estimate.Distances().Cast<double>());
        Assert.Equal([0, 1, 2], estimate.UnseenClasses);
    }

    [Fact]
    public void Unseen_class_takes_no_part_in_the_ranks()
    {
        // Class 1 has a row, but of zeros. The others see each other at ranks 1 2 (from 0), 1 2 (from 2) and 2 1 (from 3).
        var learner = new GroundDistanceLearner(4, 2);
        learner.Observe([9, 1, 0, 0, 8, 2, 1, 9], [0, 1, 2, 3]);
        DistanceEstimate estimate = learner.Estimate();
        Assert.Equal([1], estimate.UnseenClasses);
        Assert.Equal([0, 1, .5, 1, 1, 0, 1, 1, .5, 1, 0, .75, 1, 1, .75, 0], estimate.Distances().Cast<double>());
    }

    [Fact]
    public void Unseen_class_keeps_its_previous_row_and_column()
    {
        var previous = new AsymmetricDistance(4);
        var learner = new GroundDistanceLearner(4, 2);
        learner.Observe([9, 1, 1, 9], [0L, 3L]);
        DistanceEstimate estimate = learner.Estimate(previous: previous);
        Assert.Equal([1, 2], estimate.UnseenClasses);
        double[,] distances = estimate.Distances();
        foreach ((int i, int j) in from i in Enumerable.Range(0, 4) from j in Enumerable.Range(0, 4) select (i, j))
            Assert.Equal(i == j ? 0 : i is 1 or 2 || j is 1 or 2 ? previous[i, j] : 1, distances[i, j]);
    }

    [Fact]
    public void One_class_alone_has_no_distances_to_learn()
    {
        var learner = new GroundDistanceLearner(2, 1);
        learner.Observe([5f], [1]);
        foreach (DistanceScale scale in Enum.GetValues<DistanceScale>())
            Assert.Equal([0, 1, 1, 0], learner.Estimate(scale).Distances().Cast<double>());
    }

    [Fact]
    public void Distances_given_out_are_copies()
    {
        DistanceEstimate estimate = new GroundDistanceLearner(2, 1).Estimate();
        estimate.Distances()[0, 1] = 7;
        Assert.Equal(1, estimate.Distances()[0, 1]);
    }

    [Fact]
    public void Bad_arguments_are_refused()
    {
        var learner = new GroundDistanceLearner(3, 2);
        Assert.Throws<ArgumentOutOfRangeException>("scale", () => learner.Estimate((DistanceScale)2));
        ArgumentException refused = Assert.Throws<ArgumentException>("previous", () => learner.Estimate(previous: GroundDistance.Chain(4)));
        Assert.Contains("4 classes", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("class", () => learner.RowCountOf(3));
    }

    /// <summary>Another distance for every ordered pair.</summary>
    private sealed class AsymmetricDistance(int classCount) : GroundDistance(classCount, 1)
    {
        public override GroundDistance WithExponent(int exponent) => this;

        private protected override double Between(int predicted, int actual) => predicted == actual ? 0 : (10 * predicted) + actual + 0.5;
    }
}
