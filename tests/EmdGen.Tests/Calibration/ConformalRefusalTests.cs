namespace EmdGen.Tests.Calibration;

/// <summary>What no threshold is found for, and no interval of.</summary>
public class ConformalRefusalTests
{
    private static readonly ConformalIntervals Intervals = new() { ClassCount = 2, Coverage = 0.5, Threshold = 0.75 };

    [Fact]
    public void There_must_be_two_classes()
        => Refused<ArgumentOutOfRangeException>("classCount", "two classes", () => ConformalIntervals.Calibrate([1], [0], 1, 0.5));

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    [InlineData(-0.1)]
    [InlineData(90.0)]
    [InlineData(double.NaN)]
    public void Coverage_is_a_share(double coverage)
    {
        Refused<ArgumentOutOfRangeException>(
            "coverage", "must be above 0 and below 1", () => ConformalIntervals.Calibrate([1, 0], [0], 2, coverage));
        Refused<ArgumentOutOfRangeException>("Coverage", "must be above 0 and below 1", () => Intervals with { Coverage = coverage });
    }

    [Fact]
    public void Labels_must_be_classes()
        => Refused<ArgumentException>("labels", "Row 1 of labels is 2", () => ConformalIntervals.Calibrate([1, 0, 1, 0], [0, 2], 2, 0.5));

    [Fact]
    public void Lengths_must_fit()
        => Refused<ArgumentException>(
            "probabilities", "length 3, but 2 rows of 2 classes need 4", () => ConformalIntervals.Calibrate([1, 0, 1], [0, 1], 2, 0.5));

    [Theory]
    [InlineData(float.NaN, .5f, "NaN for class 0")]
    [InlineData(1.5f, -.5f, "-0.5 for class 1")]
    [InlineData(.5f, .25f, "sums to 0.75")]
    public void Rows_must_be_distributions(float first, float second, string problem)
    {
        Refused<ArgumentException>(
            "probabilities", "Row 1 of probabilities", () => ConformalIntervals.Calibrate([1, 0, first, second], [0, 0], 2, 0.5));
        int[] from = [7, 7], to = [7, 7];
        Refused<ArgumentException>("probabilities", problem, () => { Intervals.Predict([1, 0, first, second], from, to); return from; });
        Assert.Equal([7, 7, 7, 7], [.. from, .. to]);
    }

    [Fact]
    public void Ends_must_have_room_of_their_own()
    {
        int[] ends = [7, 7, 7];
        Refused<ArgumentException>("last", "last has length 2, but first has length 1", () => Predict([1, 0], ends.AsMemory(0, 1), ends.AsMemory(1, 2)));
        Refused<ArgumentException>("last", "last overlaps first", () => Predict([1, 0, 1, 0], ends.AsMemory(0, 2), ends.AsMemory(1, 2)));
        Refused<ArgumentException>("probabilities", "length 2, but 2 rows", () => Predict([1, 0], new int[2], new int[2]));
        Assert.Equal([7, 7, 7], ends);
    }

    [Fact]
    public void Properties_refuse_what_is_no_calibration()
    {
        Refused<ArgumentOutOfRangeException>("ClassCount", "ClassCount is 1", () => Intervals with { ClassCount = 1 });
        foreach (double threshold in (double[])[-0.1, 1.1, double.NaN])
            Refused<ArgumentOutOfRangeException>("Threshold", "must be from 0 to 1", () => Intervals with { Threshold = threshold });
    }

    private static object Predict(float[] probabilities, Memory<int> first, Memory<int> last)
    {
        Intervals.Predict(probabilities, first.Span, last.Span);
        return first;
    }

    private static void Refused<TException>(string argument, string text, Func<object> call)
        where TException : ArgumentException
        => Assert.Contains(text, Assert.Throws<TException>(argument, call).Message, StringComparison.Ordinal);
}
