namespace EmdGen.Tests.Calibration;

/// <summary>
/// The coverage of intervals over a thousand draws of calibration and test rows. Nineteen rows make each rank of the threshold five hundredths of
/// coverage, so that one too low is seen.
/// </summary>
public class CoverageTests
{
    private const int Draws = 1000, TestRows = 50, ClassCount = 20;
    private static readonly double[] Coverages = [0.5, 0.8, 0.9, 0.95];

    [Theory]
    [InlineData(19)]
    [InlineData(50)]
    [InlineData(200)]
    public void Coverage_is_what_was_asked_for(int rowCount)
    {
        var random = new Random(rowCount);
        var covered = new double[Coverages.Length][];
        var scored = new double[Coverages.Length][];
        for (int c = 0; c < Coverages.Length; c++)
            (covered[c], scored[c]) = (new double[Draws], new double[Draws]);
        for (int draw = 0; draw < Draws; draw++)
        {
            // The predictions are too sure of themselves, which the guarantee does not mind. With a peak, few labels score 1, so that few are equal.
            var calibration = new SimulatedRows(random, rowCount, ClassCount, deviation: 1, temperature: 1.5, bend: 0.15);
            var test = new SimulatedRows(random, TestRows, ClassCount, deviation: 1, temperature: 1.5, bend: 0.15);
            for (int c = 0; c < Coverages.Length; c++)
                (covered[c][draw], scored[c][draw]) = Shares(calibration, test, Coverages[c]);
        }

        for (int c = 0; c < Coverages.Length; c++)
        {
            double coverage = Coverages[c], rank = (double)Math.Ceiling((rowCount + 1) * (decimal)coverage);
            double error = StandardError(covered[c]), expected = rank / (rowCount + 1);
            Assert.True(covered[c].Average() >= coverage - (3 * error), $"{coverage}: {covered[c].Average()} of {error}");

            // Without the rows whose one class lies above the threshold, the law is exact.
            double law = scored[c].Average();
            Assert.True(Math.Abs(law - expected) < 4 * StandardError(scored[c]), $"{coverage}: {law}, but {expected}");
        }
    }

    [Fact]
    public void Equal_scores_cover_more_and_never_less()
    {
        var random = new Random(7);
        double[] shares = [.. Enumerable.Range(0, Draws).Select(_ =>
        {
            (float[] probabilities, int[] labels) = Coarse(random, 19 + TestRows);
            ConformalIntervals intervals = ConformalIntervals.Calibrate(probabilities.AsSpan(0, 19 * 4), labels.AsSpan(0, 19), 4, 0.8);
            (int First, int Last)[] predicted = ConformalIntervalsTests.Predict(intervals, probabilities[(19 * 4)..]);
            return (double)ConformalIntervalsTests.Covered(predicted, labels[19..]) / TestRows;
        })];
        Assert.True(shares.Average() >= 0.8 - (3 * StandardError(shares)), $"{shares.Average()}");
    }

    /// <summary>The share of test rows that are covered, and of those whose label scores at most the threshold.</summary>
    private static (double Covered, double Scored) Shares(SimulatedRows calibration, SimulatedRows test, double coverage)
    {
        ConformalIntervals calibrated = ConformalIntervals.Calibrate(calibration.Probabilities, calibration.Labels, ClassCount, coverage);
        (int First, int Last)[] intervals = ConformalIntervalsTests.Predict(calibrated, test.Probabilities);
        int covered = ConformalIntervalsTests.Covered(intervals, test.Labels);
        int above = Enumerable.Range(0, TestRows).Count(row => intervals[row] == (test.Labels[row], test.Labels[row])
            && test.Probabilities[(row * ClassCount) + test.Labels[row]] > calibrated.Threshold + 1e-6);
        return ((double)covered / TestRows, (double)(covered - above) / TestRows);
    }

    /// <summary>Rows of eighths, of three kinds, so that few scores differ; labels drawn from them.</summary>
    private static (float[] Probabilities, int[] Labels) Coarse(Random random, int rowCount)
    {
        float[][] kinds = [[.5f, .25f, .125f, .125f], [.125f, .375f, .375f, .125f], [.25f, .25f, .25f, .25f]];
        float[][] rows = [.. Enumerable.Range(0, rowCount).Select(_ => kinds[random.Next(3)])];
        return ([.. rows.SelectMany(row => row)], [.. rows.Select(row => Draw(random.Next(8), row))]);
    }

    private static int Draw(int eighth, float[] row)
    {
        int label = 0;
        for (float mass = row[0]; mass * 8 <= eighth; mass += row[label])
            label++;
        return label;
    }

    private static double StandardError(double[] shares)
    {
        double mean = shares.Average();
        return Math.Sqrt(shares.Sum(share => (share - mean) * (share - mean)) / (shares.Length - 1) / shares.Length);
    }
}
