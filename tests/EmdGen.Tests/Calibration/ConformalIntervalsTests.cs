using System.Text.Json;
using CsCheck;
using EmdGen.Testing.Tools;

namespace EmdGen.Tests.Calibration;

/// <summary>Thresholds and intervals by hand, and what holds of them for any rows.</summary>
public class ConformalIntervalsTests
{
    /// <summary>Powers of two, so that sums are exact: 1, then 2, then 0 of two equal neighbours, then 3.</summary>
    private static readonly float[] Row = [.125f, .5f, .25f, .125f];

    [Theory]
    [InlineData(1, .5)]
    [InlineData(2, .75)]
    [InlineData(0, .875)]
    [InlineData(3, 1)]
    public void Score_is_the_mass_of_the_first_interval_that_holds_the_label(int label, double score)
        // The first of one row is the threshold at the coverage 0.5.
        => Assert.Equal(score, ConformalIntervals.Calibrate(Row, [label], 4, 0.5).Threshold);

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(.5, 1, 1)]
    [InlineData(.7499999, 1, 1)]
    [InlineData(.75, 1, 2)]
    [InlineData(.875, 0, 2)]
    [InlineData(.9999999, 0, 2)]
    [InlineData(1, 0, 3)]
    public void Interval_holds_the_classes_up_to_the_threshold(double threshold, int first, int last)
        => Assert.Equal([(first, last)], Predict(new ConformalIntervals { ClassCount = 4, Coverage = 0.5, Threshold = threshold }, Row));

    [Theory]
    [InlineData(new[] { .25f, .25f, .25f, .25f }, .5, 0, 1)]
    [InlineData(new[] { .25f, .5f, .25f, 0 }, .75, 0, 1)]
    [InlineData(new[] { 0, 0, 1f, 0 }, .99, 2, 2)]
    [InlineData(new[] { .5f, 0, .5f, 0 }, .5, 0, 1)]
    [InlineData(new[] { 0, .0625f, .4375f, .5f }, .9375, 2, 3)]
    public void Equal_and_empty_classes_come_in_by_the_rule(float[] row, double threshold, int first, int last)
        => Assert.Equal([(first, last)], Predict(new ConformalIntervals { ClassCount = 4, Coverage = 0.5, Threshold = threshold }, row));

    [Fact]
    public void Masses_are_shares_of_their_row()
    {
        float[] light = [.4996f, .2498f, .2498f], heavy = [.5004f, .2502f, .2502f];
        Assert.Equal(1, ConformalIntervals.Calibrate(light, [2], 3, 0.5).Threshold);
        Assert.Equal(1, ConformalIntervals.Calibrate(heavy, [2], 3, 0.5).Threshold);
        ConformalIntervals half = ConformalIntervals.Calibrate(light, [1], 3, 0.5);
        Assert.Equal(0.75, half.Threshold, 1e-6);
        Assert.Equal([(0, 2), (0, 2)], Predict(half with { Threshold = 1 }, [.. light, .. heavy]));
    }

    [Theory]
    [InlineData(8, 0.9, 9)]
    [InlineData(9, 0.9, 9)]
    [InlineData(10, 0.9, 10)]
    [InlineData(99, 0.55, 55)]
    [InlineData(99, 0.07, 7)]
    [InlineData(3, 1e-9, 1)]
    [InlineData(1000, 0.9999999999999999, 1001)]
    [InlineData(0, 0.001, 1)]
    public void Threshold_is_the_score_of_the_rank(int rowCount, double coverage, int rank)
    {
        // The label's mass, which is its score, rises from row to row; the rows come in another order.
        int[] order = [.. Enumerable.Range(0, rowCount).OrderBy(i => i * 7919 % 1009)];
        float[] rows = [.. order.SelectMany(i => (float[])[.5f + (i / 4096f), .5f - (i / 4096f)])];
        ConformalIntervals intervals = ConformalIntervals.Calibrate(rows, new int[rowCount], 2, coverage);
        Assert.Equal(rank > rowCount ? 1 : .5 + ((rank - 1) / 4096.0), intervals.Threshold);
        Assert.Equal((2, coverage, rowCount), (intervals.ClassCount, intervals.Coverage, intervals.RowCount));
    }

    [Fact]
    public void Too_few_rows_give_all_classes()
    {
        var rows = new SimulatedRows(new Random(1), 30, 5, deviation: 2);
        ConformalIntervals intervals = ConformalIntervals.Calibrate(rows.Probabilities.AsSpan(0, 40), rows.Labels.AsSpan(0, 8), 5, 0.9);
        Assert.All(Predict(intervals, rows.Probabilities), interval => Assert.Equal((0, 4), interval));
    }

    [Fact]
    public void Rank_many_calibration_rows_are_covered_to_the_last_bit()
        => Gen.Select(Gen.Int[2, 12], Gen.Int[1, 60], Gen.Double[0.05, 0.95], Gen.Int, Gen.Bool).Sample(
            (classCount, rowCount, coverage, seed, isCoarse) =>
            {
                (float[] probabilities, int[] labels) = Rows(classCount, rowCount, seed, isCoarse);
                ConformalIntervals calibrated = ConformalIntervals.Calibrate(probabilities, labels, classCount, coverage);
                (int First, int Last)[] intervals = Predict(calibrated, probabilities);
                int rank = Math.Min((int)Math.Ceiling((rowCount + 1m) * (decimal)coverage), rowCount);
                Assert.True(Covered(intervals, labels) >= rank, $"{calibrated}");
            });

    [Fact]
    public void A_row_is_covered_at_its_own_score_to_the_last_bit()
    {
        var rows = new SimulatedRows(new Random(9), 500, 7, deviation: 1.5);
        for (int row = 0; row < 500; row++)
        {
            float[] probabilities = [.. rows.Probabilities.Skip(row * 7).Take(7)];
            ConformalIntervals own = ConformalIntervals.Calibrate(probabilities, rows.Labels.AsSpan(row, 1), 7, 0.5);
            Assert.Equal(1, Covered(Predict(own, probabilities), [rows.Labels[row]]));
        }
    }

    [Fact]
    public void Intervals_hold_the_most_probable_class_and_grow_with_the_coverage()
        => Gen.Select(Gen.Int[2, 12], Gen.Int[1, 60], Gen.Int, Gen.Bool).Sample((classCount, rowCount, seed, isCoarse) =>
        {
            (float[] probabilities, int[] labels) = Rows(classCount, rowCount, seed, isCoarse);
            int[] top = new int[rowCount];
            OrdinalDecoding.Argmax(probabilities, classCount, top);
            (int First, int Last)[] inner = [.. top.Select(c => (c, c))];
            foreach (double coverage in (double[])[0.1, 0.3, 0.5, 0.8, 0.9, 0.99])
            {
                (int First, int Last)[] outer = Predict(ConformalIntervals.Calibrate(probabilities, labels, classCount, coverage), probabilities);
                Assert.All(inner.Zip(outer), pair => Assert.True(
                    0 <= pair.Second.First && pair.Second.First <= pair.First.First && pair.First.Last <= pair.Second.Last
                    && pair.Second.Last < classCount));
                inner = outer;
            }
        });

    [Fact]
    public void A_calibration_is_kept_as_JSON()
    {
        var rows = new SimulatedRows(new Random(5), 40, 3, deviation: 2);
        ConformalIntervals intervals = ConformalIntervals.Calibrate(rows.Probabilities, rows.Labels, 3, 0.8);
        Assert.Equal(intervals, JsonSerializer.Deserialize<ConformalIntervals>(JsonSerializer.Serialize(intervals)));
    }

    [Fact]
    public void Text_does_not_depend_on_the_culture()
        => Assert.Equal(
            "ConformalIntervals { ClassCount = 3, Coverage = 0.5, Threshold = 0.75, RowCount = 8 }",
            Cultures.Run(
                Cultures.German,
                new ConformalIntervals { ClassCount = 3, Coverage = 0.5, Threshold = 0.75, RowCount = 8 }.ToString));

    internal static (int First, int Last)[] Predict(ConformalIntervals intervals, float[] probabilities)
    {
        int[] first = new int[probabilities.Length / intervals.ClassCount], last = new int[first.Length];
        intervals.Predict(probabilities, first, last);
        return [.. first.Zip(last)];
    }

    internal static int Covered((int First, int Last)[] intervals, int[] labels)
        => intervals.Zip(labels).Count(row => row.First.First <= row.Second && row.Second <= row.First.Last);

    /// <summary>Random rows; coarse ones have many equal numbers and scores.</summary>
    private static (float[] Probabilities, int[] Labels) Rows(int classCount, int rowCount, int seed, bool isCoarse)
    {
        var rows = new SimulatedRows(new Random(seed), rowCount, classCount, deviation: 1.5);
        if (!isCoarse)
            return (rows.Probabilities, rows.Labels);
        float[] coarse = [.. rows.Probabilities.Chunk(classCount).SelectMany(row =>
        {
            double[] eighths = [.. row.Select(p => Math.Ceiling(8.0 * p))];
            return eighths.Select(p => (float)(p / eighths.Sum()));
        })];
        return (coarse, rows.Labels);
    }
}
