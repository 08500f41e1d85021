using EmdGen.Calibration;
using EmdGen.Metrics;
using EmdGen.Validation;

namespace EmdGen;

/// <summary>
/// Split conformal prediction of ordered classes: for every row an interval of classes, which holds the true class at least as often as asked for,
/// whatever the network and the data.
/// </summary>
/// <remarks>
/// <para>
/// The intervals of a row grow from its most probable class (the lowest among equals) by one neighbour at a time, the more probable one (the lower
/// among equals), until all classes are in: the family of ordinal adaptive prediction sets (Lu, Angelopoulos, Pomerantz 2022, arXiv:2207.02238). The
/// score of a class is the mass of the first of them that holds it, over the mass of the row. The threshold is the k-th smallest of the scores of
/// N calibration labels, k = ceil((N + 1) coverage), or 1 where k is above N; an interval holds the classes whose score is at most that, and the
/// most probable class in any case.
/// </para>
/// <para>
/// <b>What holds.</b> Where the calibration rows and a new row are exchangeable (independent rows of one distribution are), the probability that the
/// new row's interval holds its true class is at least the coverage, and at least k / (N + 1): over the draw of all N + 1 rows, for any network that
/// has not seen them. It is at most k / (N + 1) where no two scores are equal, so less than 1 / (N + 1) above the coverage, but for what equal scores
/// and most probable classes above the threshold add, which only ever raise it. With N below coverage / (1 - coverage) every interval
/// is all classes.
/// </para>
/// <para>
/// <b>What does not.</b> The coverage is a mean over rows: not that of every class, of a kind of row, or of one calibration set, around which
/// it scatters by some sqrt(coverage (1 - coverage) / N). Rows that the network was trained on, or a temperature fitted on, are not
/// exchangeable with new ones: calibrate on others.
/// </para>
/// <para>The properties can be set, so that a calibration can be kept, as JSON for example, and read again.</para>
/// </remarks>
public sealed record ConformalIntervals
{
    /// <summary>C, 2 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less.</exception>
    public required int ClassCount
    {
        get;
        init => field = value >= 2 ? value : throw CalibrationChecks.OutOfRange(nameof(ClassCount), value, "2 or more");
    }

    /// <summary>The share of rows whose interval is to hold the true class: above 0, below 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public required double Coverage { get; init => field = CalibrationChecks.Coverage(value, nameof(Coverage)); }

    /// <summary>The largest score of a class that an interval holds: from 0 to 1, and with 1 every interval is all classes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public required double Threshold
    {
        get;
        init => field = value is >= 0 and <= 1 ? value : throw CalibrationChecks.OutOfRange(nameof(Threshold), value, "from 0 to 1");
    }

    /// <summary>N: how many rows it was calibrated on.</summary>
    public int RowCount { get; init; }

    /// <summary>Finds the threshold of scores.</summary>
    /// <param name="probabilities">[N,C]: a predicted distribution per row, of rows held out from training.</param>
    /// <param name="labels">[N] true class indices: of an enum, the generated type's <c>ClassIndex</c> and no cast. Leave out rows without one. Too few, or none, make every interval all classes.</param>
    /// <param name="classCount">C, 2 or more.</param>
    /// <param name="coverage">The share of rows whose interval is to hold the true class: above 0, below 1; 15 digits of it count.</param>
    /// <exception cref="ArgumentException">
    /// The lengths do not fit, a label is no class, the coverage is out of range, or a row is no distribution: a probability is negative or not
    /// finite, or the sum is further from 1 than 0.001.
    /// </exception>
    public static ConformalIntervals Calibrate(
        ReadOnlySpan<float> probabilities, ReadOnlySpan<int> labels, int classCount, double coverage)
    {
        MetricChecks.ClassCount(classCount);
        CalibrationChecks.Coverage(coverage, nameof(coverage));
        MetricChecks.Labels(labels, classCount);
        MetricChecks.Distributions(probabilities, labels.Length, classCount);
        double[] scores = new double[labels.Length];
        for (int i = 0; i < scores.Length; i++)
            scores[i] = ScoreOf(labels[i], probabilities.Slice(i * classCount, classCount));
        Array.Sort(scores);

        // A decimal is the number that was written: 0.55 in binary lies above it, and 100 times that would count as 56.
        decimal rank = Math.Ceiling((labels.Length + 1m) * (decimal)coverage);
        return new ConformalIntervals
        {
            ClassCount = classCount,
            Coverage = coverage,
            Threshold = rank > scores.Length ? 1 : scores[Math.Max((int)rank, 1) - 1],
            RowCount = labels.Length,
        };
    }

    /// <summary>Finds the threshold of scores, with members of an enum as labels.</summary>
    /// <typeparam name="TEmd">The type generated for the enum.</typeparam>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <param name="probabilities">[N,C]: a predicted distribution per row, of rows held out from training.</param>
    /// <param name="labels">[N] true members. Leave out rows without one. Too few, or none, make every interval all classes.</param>
    /// <param name="coverage">The share of rows whose interval is to hold the true class: above 0, below 1; 15 digits of it count.</param>
    /// <exception cref="ArgumentException">
    /// The lengths do not fit, a label is no member, the coverage is out of range, or a row is no distribution: a probability is negative or not
    /// finite, or the sum is further from 1 than 0.001.
    /// </exception>
    public static ConformalIntervals Calibrate<TEmd, TEnum>(
        ReadOnlySpan<float> probabilities, ReadOnlySpan<TEnum> labels, double coverage)
        where TEmd : ISquaredEmd, IEnumClasses<TEnum>
        where TEnum : struct, Enum
    {
        using var classes = new MemberIndices<TEmd, TEnum>(labels, nameof(labels));
        return Calibrate(probabilities, classes.Span, TEmd.ClassCount, coverage);
    }

    /// <summary>An interval of classes for every row, both ends in it: from one class to all of them.</summary>
    /// <param name="probabilities">[N,C]: a predicted distribution per row.</param>
    /// <param name="first">[N]: receives the lowest class of every interval.</param>
    /// <param name="last">[N]: receives the highest class of every interval.</param>
    /// <exception cref="ArgumentException">
    /// The lengths do not fit, spans overlap, or a row is no distribution: a probability is negative or not finite, or the sum is further from 1
    /// than 0.001; nothing was written.
    /// </exception>
    public void Predict(ReadOnlySpan<float> probabilities, Span<int> first, Span<int> last)
    {
        MetricChecks.Overlap(probabilities, first, nameof(first));
        MetricChecks.Overlap(probabilities, last, nameof(last));
        DecodingChecks.Ends(first, last);
        MetricChecks.Distributions(probabilities, first.Length, ClassCount);
        for (int i = 0; i < first.Length; i++)
            (first[i], last[i]) = IntervalOf(probabilities.Slice(i * ClassCount, ClassCount));
    }

    private static double ScoreOf(int label, ReadOnlySpan<float> distribution)
    {
        var intervals = new NestedIntervals(distribution);
        double total = intervals.Total;
        while (!intervals.Contains(label) && intervals.Grow())
        {
        }

        return intervals.Mass / total;
    }

    private (int First, int Last) IntervalOf(ReadOnlySpan<float> distribution)
    {
        var next = new NestedIntervals(distribution);
        double total = next.Total;
        (int First, int Last) interval = (next.First, next.Last);
        while (next.Grow() && next.Mass / total <= Threshold)
            interval = (next.First, next.Last);
        return interval;
    }

    /// <summary>The properties by name, in the invariant culture.</summary>
    public override string ToString() => FormattableString.Invariant($"{nameof(ConformalIntervals)} {{ ClassCount = {ClassCount}, Coverage = {
        Coverage}, Threshold = {Threshold}, RowCount = {RowCount} }}");
}
