namespace EmdGen.Tests.Metrics;

/// <summary>Metrics of predicted and true classes, computed by hand.</summary>
public class ClassMetricTests
{
    private static readonly int[] Predictions = [0, 2, 2, 1, 3];
    private static readonly int[] Labels = [0, 1, 2, 3, 2];

    [Fact]
    public void Mean_absolute_error_is_the_mean_distance() => Assert.Equal(4 / 5.0, OrdinalMetrics.MeanAbsoluteError(Predictions, Labels));

    [Fact]
    public void Exact_accuracy_counts_hits() => Assert.Equal(2 / 5.0, OrdinalMetrics.ExactAccuracy(Predictions, Labels));

    [Fact]
    public void Off_by_one_accuracy_counts_neighbours_too() => Assert.Equal(4 / 5.0, OrdinalMetrics.OffByOneAccuracy(Predictions, Labels));

    [Fact]
    public void Perfect_predictions_are_perfect()
    {
        Assert.Equal(0, OrdinalMetrics.MeanAbsoluteError(Labels, Labels));
        Assert.Equal(1, OrdinalMetrics.ExactAccuracy(Labels, Labels));
        Assert.Equal(1, OrdinalMetrics.OffByOneAccuracy(Labels, Labels));
    }

    [Fact]
    public void The_largest_indices_do_not_overflow()
    {
        int[] high = [int.MaxValue, int.MaxValue, int.MaxValue], low = [0, 0, 0];
        Assert.Equal(int.MaxValue, OrdinalMetrics.MeanAbsoluteError(high, low));
        Assert.Equal(int.MaxValue, OrdinalMetrics.MeanAbsoluteError(low, high));
        Assert.Equal(0, OrdinalMetrics.OffByOneAccuracy(low, high));
    }

    [Fact]
    public void No_rows_have_no_metric()
    {
        Assert.Equal(double.NaN, OrdinalMetrics.MeanAbsoluteError([], []));
        Assert.Equal(double.NaN, OrdinalMetrics.ExactAccuracy([], []));
        Assert.Equal(double.NaN, OrdinalMetrics.OffByOneAccuracy([], []));
        Assert.Equal(double.NaN, OrdinalMetrics.QuadraticWeightedKappa([], []));
    }

    public static TheoryData<Func<int[], int[], double>> Metrics =>
    [
        (predictions, labels) => OrdinalMetrics.MeanAbsoluteError(predictions, labels),
        (predictions, labels) => OrdinalMetrics.ExactAccuracy(predictions, labels),
        (predictions, labels) => OrdinalMetrics.OffByOneAccuracy(predictions, labels),
        (predictions, labels) => OrdinalMetrics.QuadraticWeightedKappa(predictions, labels),
    ];

    [Theory]
    [MemberData(nameof(Metrics))]
    public void Lengths_must_match(Func<int[], int[], double> metric)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>("predictions", () => metric([0, 1], [0, 1, 2]));
        Assert.Contains("length 2, but there are 3 labels", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Metrics))]
    public void Indices_must_not_be_negative(Func<int[], int[], double> metric)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>("predictions", () => metric([0, -1], [0, 1]));
        Assert.Contains("Row 1 of predictions is -1", exception.Message, StringComparison.Ordinal);
        exception = Assert.Throws<ArgumentException>("labels", () => metric([0, 1, 2], [0, 1, -100]));
        Assert.Contains("Row 2 of labels is -100", exception.Message, StringComparison.Ordinal);
    }
}
