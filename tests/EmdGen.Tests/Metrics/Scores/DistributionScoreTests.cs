using EmdGen.Testing.Structures;

namespace EmdGen.Tests.Metrics.Scores;

/// <summary>The scores of distributions against their definitions.</summary>
public class DistributionScoreTests
{
    private const double Relative = 1e-12;

    public static TheoryData<string, int, int, bool> Cases()
    {
        var cases = new TheoryData<string, int, int, bool>();
        foreach (string structure in new[] { "unit chain", "spaced chain" })
        {
            foreach ((int classCount, int rowCount) in new[] { (2, 1), (2, 1100), (3, 4), (3, 7), (10, 600), (10, 1100), (101, 13), (1500, 5) })
            {
                cases.Add(structure, classCount, rowCount, false);
                cases.Add(structure, classCount, rowCount, true);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Agree_with_their_definitions(string structure, int classCount, int rowCount, bool weighted)
    {
        GroundDistance distance = RandomStructures.Of(structure, classCount);
        var rows = new ScoredRows(classCount, rowCount, seed: classCount + rowCount);
        double[] weights = [.. rows.Weights.Select(weight => weighted ? weight : 1.0)];
        var scores = new OrdinalScores(distance);
        scores.AddDistributions(rows.Probabilities, rows.Labels, weighted ? rows.Weights : default(ReadOnlySpan<float>));

        Close(Mean(row => Rps(row, i => 1)), scores.RankedProbabilityScore);
        Close(Mean(row => Rps(row, i => distance[i, i + 1])), scores.ContinuousRankedProbabilityScore);
        Close(Mean(row => -Math.Log(P(row, rows.Labels[row]))), scores.NegativeLogLikelihood);
        foreach (int bins in new[] { 1, 2, 10, 15, 33, 100 })
            Assert.Equal(CalibrationError(bins), scores.ExpectedCalibrationError(bins), 12);
        Assert.Equal(rowCount, scores.DistributionCount);
        Assert.Equal(0, scores.InfiniteLogLikelihoodCount);
        Assert.Equal(0, scores.RowCount);

        double P(int row, int @class) => rows.Probabilities[(row * classCount) + @class];

        double Mean(Func<int, double> of) => Enumerable.Range(0, rowCount).Sum(row => weights[row] * of(row)) / weights.Sum();

        double Rps(int row, Func<int, double> spacing)
        {
            double sum = 0, below = 0;
            for (int i = 0; i < classCount - 1; i++)
            {
                below += P(row, i);
                double beyond = Enumerable.Range(i + 1, classCount - 1 - i).Sum(j => P(row, j));
                sum += spacing(i) * Math.Pow(i < rows.Labels[row] ? below : beyond, 2);
            }

            return sum;
        }

        double CalibrationError(int bins)
        {
            double error = 0;
            for (int bin = 0; bin < bins; bin++)
            {
                double lower = bin / (double)bins, upper = (bin + 1) / (double)bins, gap = 0;
                for (int row = 0; row < rowCount; row++)
                {
                    double[] distribution = [.. Enumerable.Range(0, classCount).Select(j => P(row, j))];
                    double confidence = distribution.Max();
                    if (confidence > lower && (confidence <= upper || bin == bins - 1))
                        gap += weights[row] * ((Array.IndexOf(distribution, confidence) == rows.Labels[row] ? 1 : 0) - confidence);
                }

                error += Math.Abs(gap);
            }

            return error / weights.Sum();
        }
    }

    [Fact]
    public void Rows_whose_label_has_no_probability_are_counted_beside_the_likelihood()
    {
        var scores = new OrdinalScores(GroundDistance.Chain(2));
        scores.AddDistributions([1, 0, .5f, .5f, 0, 1], [1, 0, 0]);
        Assert.Equal(2, scores.InfiniteLogLikelihoodCount);
        Assert.Equal(Math.Log(2), scores.NegativeLogLikelihood, 12);
        Assert.Equal((1 + .25 + 1) / 3, scores.RankedProbabilityScore, 14);
    }

    [Fact]
    public void The_smallest_probability_is_not_infinite()
    {
        var scores = new OrdinalScores(GroundDistance.Chain(2));
        scores.AddDistributions([1, float.Epsilon], [1]);
        Assert.Equal(-Math.Log(float.Epsilon), scores.NegativeLogLikelihood, 10);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(60)]
    [InlineData(99)]
    public void A_confidence_on_an_edge_lies_in_the_bin_below(int bins)
    {
        // Fractions of powers of two are edges and float32 alike, if the number of bins is a multiple of their denominator.
        foreach (float confidence in new[] { .75f, 1f })
        {
            var scores = new OrdinalScores(GroundDistance.Chain(2));
            float below = MathF.BitDecrement(confidence);
            // In one bin the two gaps cancel; in two they do not.
            scores.AddDistributions([confidence, 1 - confidence, below, 1 - below], [0, 1]);
            bool isOneBin = Math.Ceiling(confidence * (double)bins) == Math.Ceiling(below * (double)bins);
            double right = 1 - confidence, wrong = -below;
            double expected = isOneBin ? Math.Abs(right + wrong) / 2 : (Math.Abs(right) + Math.Abs(wrong)) / 2;
            Assert.Equal(expected, scores.ExpectedCalibrationError(bins), 12);
        }
    }

    [Fact]
    public void A_confidence_just_above_an_edge_lies_in_the_bin_above()
    {
        // 0.6f is 0.60000002, and 0.6 an edge of ten bins: with 0.65f, which is predicted wrong, it shares a bin, and with 0.55f none.
        OrdinalScores above = new(GroundDistance.Chain(3)), below = new(GroundDistance.Chain(3));
        above.AddDistributions([.6f, .2f, .2f, .65f, .2f, .15f], [0, 1]);
        below.AddDistributions([.6f, .2f, .2f, .55f, .2f, .25f], [0, 1]);
        Assert.Equal(Math.Abs(1 - .6 - .65) / 2, above.ExpectedCalibrationError(10), 6);
        Assert.Equal((Math.Abs(1 - .6) + .55) / 2, below.ExpectedCalibrationError(10), 6);
    }

    private static void Close(double expected, double actual)
        => Assert.True(Math.Abs(expected - actual) <= Relative * Math.Max(1, Math.Abs(expected)), $"{expected:R} but {actual:R}");
}
