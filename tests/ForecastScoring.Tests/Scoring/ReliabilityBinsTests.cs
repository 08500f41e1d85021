using EmdGen;
using ForecastScoring.Scoring;
using ForecastScoring.Tests.Running;

namespace ForecastScoring.Tests.Scoring;

/// <summary>The bins of the diagram are those that the expected calibration error is of.</summary>
public class ReliabilityBinsTests
{
    private const int ClassCount = 4;
    private const double Tolerance = 1e-12;

    private static readonly RandomForecasts Rows = new(3000, ClassCount, seed: 11);

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(15)]
    [InlineData(100)]
    public void The_error_is_that_of_the_scores(int binCount)
    {
        var scores = new OrdinalScores(GroundDistance.Chain(ClassCount));
        scores.AddDistributions(Rows.Probabilities, Rows.Labels, Rows.Weights);
        Assert.Equal(scores.ExpectedCalibrationError(binCount), All(binCount).ExpectedCalibrationError(), Tolerance);
    }

    [Fact]
    public void A_confidence_on_an_edge_belongs_to_the_bin_below()
    {
        var bins = new ReliabilityBins(4);
        bins.Add([0.5f, 0.5f, 0.75f, 0.25f, 0, 1, 0, 1.0005f], [0, 1, 0, 1], []);
        Assert.Equal([0, 0.25, 0.25, 0.5], Enumerable.Range(0, 4).Select(bins.Share));
        Assert.Equal([1, 0, 0.5], Enumerable.Range(1, 3).Select(bins.Accuracy));
        Assert.Equal(0.75, bins.Confidence(2));
    }

    [Fact]
    public void Any_split_has_the_same_sums()
    {
        ReliabilityBins whole = All(15), odd = new(15), even = new(15);
        for (int row = 0; row < Rows.Labels.Length; row++)
        {
            (row % 2 == 0 ? even : odd).Add(
                Rows.Probabilities.AsSpan(row * ClassCount, ClassCount), Rows.Labels.AsSpan(row, 1), Rows.Weights.AsSpan(row, 1));
        }

        odd.Add(even);
        Assert.Equal(whole.RowCount, odd.RowCount);
        Assert.Equal(Enumerable.Range(0, 15).Select(whole.Confidence), Enumerable.Range(0, 15).Select(odd.Confidence));
        Assert.Equal(Enumerable.Range(0, 15).Select(whole.Accuracy), Enumerable.Range(0, 15).Select(odd.Accuracy));
    }

    private static ReliabilityBins All(int binCount)
    {
        var bins = new ReliabilityBins(binCount);
        bins.Add(Rows.Probabilities, Rows.Labels, Rows.Weights);
        return bins;
    }
}
