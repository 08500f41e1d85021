using EmdGen.Calibration;
using EmdGen.Decoding;
using EmdGen.Metrics;
using EmdGen.Validation;

namespace EmdGen;

/// <summary>
/// Temperature scaling: the probabilities softmax(z / T), with the one number T that makes a score of held-out rows lowest. Networks are often
/// too sure of themselves, and then T is above 1. The most probable class of a row stays the same, but where float32 no
/// longer tells the two largest probabilities apart; medians, means and intervals
/// move: decode from the probabilities that <see cref="Softmax"/> gives.
/// </summary>
/// <remarks>
/// <para>
/// Guo, Pleiss, Sun, Weinberger 2017, "On calibration of modern neural networks" (arXiv:1706.04599, section 4.2), by the negative log likelihood;
/// the ranked probability score in its place knows the order of the classes. T is sought from 0.01 to 100, and never scores worse than 1 on the
/// rows that it is fitted on. The negative log likelihood has one valley over T; of several, as the ranked probability score may have, the
/// deepest on a grid of 47 temperatures is taken. All sums are float64 and in the order of the rows: the same rows give the same bits.
/// </para>
/// <para>The rows must not be those that the network was trained on: on them it seems surer with reason than it is.</para>
/// <para>The properties can be set, so that a fit can be kept, as JSON for example, and read again.</para>
/// </remarks>
public sealed record TemperatureScaling
{
    /// <summary>C, 2 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less.</exception>
    public required int ClassCount
    {
        get;
        init => field = value >= 2 ? value : throw CalibrationChecks.OutOfRange(nameof(ClassCount), value, "2 or more");
    }

    /// <summary>T: positive and finite, from 0.01 to 100 where it was fitted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public required double Temperature
    {
        get;
        init => field = value is > 0 and < double.PositiveInfinity
            ? value
            : throw CalibrationChecks.OutOfRange(nameof(Temperature), value, "positive and finite");
    }

    /// <summary>The score that was made lowest.</summary>
    public CalibrationScore Score { get; init; }

    /// <summary>The score of the rows at the temperature 1.</summary>
    public double Before { get; init; }

    /// <summary>The score of the rows at <see cref="Temperature"/>: at most <see cref="Before"/>.</summary>
    public double After { get; init; }

    /// <summary>N: how many rows it was fitted on.</summary>
    public int RowCount { get; init; }

    /// <summary>
    /// True where T is 0.01 or 100, an end of the bracket, towards which the score falls or no longer changes: at the low end the rows are all
    /// predicted right (too few, or trained on), at the high end the logits tell nothing of the labels.
    /// </summary>
    public bool IsAtBound { get; init; }

    /// <summary>Finds the temperature at which the rows have the lowest negative log likelihood.</summary>
    /// <param name="logits">[N,C], N at least 1: of rows held out from training. -infinity is a class that is ruled out.</param>
    /// <param name="labels">[N] true class indices: of an enum, the generated type's <c>ClassIndex</c> and no cast. Leave out rows without one.</param>
    /// <param name="classCount">C, 2 or more.</param>
    /// <exception cref="ArgumentException">
    /// There are no rows, the lengths do not fit, a label is no class, a logit is NaN or infinity, a row is -infinity throughout, or a label's
    /// own logit is -infinity, whose negative log likelihood is infinite at every temperature.
    /// </exception>
    public static TemperatureScaling Fit(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, int classCount)
        => Fit(logits, labels, classCount, CalibrationScore.NegativeLogLikelihood);

    /// <summary>Finds the temperature at which the rows have the lowest negative log likelihood, with members of an enum as labels.</summary>
    /// <typeparam name="TEmd">The type generated for the enum.</typeparam>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <param name="logits">[N,C], N at least 1: of rows held out from training. -infinity is a class that is ruled out.</param>
    /// <param name="labels">[N] true members. Leave out rows without one.</param>
    /// <exception cref="ArgumentException">
    /// There are no rows, the lengths do not fit, a label is no member, a logit is NaN or infinity, a row is -infinity throughout, or a label's
    /// own logit is -infinity, whose negative log likelihood is infinite at every temperature.
    /// </exception>
    public static TemperatureScaling Fit<TEmd, TEnum>(ReadOnlySpan<float> logits, ReadOnlySpan<TEnum> labels)
        where TEmd : ISquaredEmd, IEnumClasses<TEnum>
        where TEnum : struct, Enum
        => Fit<TEmd, TEnum>(logits, labels, CalibrationScore.NegativeLogLikelihood);

    /// <summary>Finds the temperature at which the rows have the lowest score, with members of an enum as labels.</summary>
    /// <typeparam name="TEmd">The type generated for the enum.</typeparam>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <param name="logits">[N,C], N at least 1: of rows held out from training. -infinity is a class that is ruled out.</param>
    /// <param name="labels">[N] true members. Leave out rows without one.</param>
    /// <param name="score">What to make lowest.</param>
    /// <exception cref="ArgumentException">
    /// There are no rows, the lengths do not fit, a label is no member, a logit is NaN or infinity, a row is -infinity throughout, or a label's
    /// own logit is -infinity by the negative log likelihood, which is infinite then at every temperature.
    /// </exception>
    public static TemperatureScaling Fit<TEmd, TEnum>(ReadOnlySpan<float> logits, ReadOnlySpan<TEnum> labels, CalibrationScore score)
        where TEmd : ISquaredEmd, IEnumClasses<TEnum>
        where TEnum : struct, Enum
    {
        using var classes = new MemberIndices<TEmd, TEnum>(labels, nameof(labels));
        return Fit(logits, classes.Span, TEmd.ClassCount, score);
    }

    /// <summary>Finds the temperature at which the rows have the lowest score.</summary>
    /// <param name="logits">[N,C], N at least 1: of rows held out from training. -infinity is a class that is ruled out.</param>
    /// <param name="labels">[N] true class indices: of an enum, the generated type's <c>ClassIndex</c> and no cast. Leave out rows without one.</param>
    /// <param name="classCount">C, 2 or more.</param>
    /// <param name="score">What to make lowest.</param>
    /// <exception cref="ArgumentException">
    /// There are no rows, the lengths do not fit, a label is no class, a logit is NaN or infinity, a row is -infinity throughout, or a label's
    /// own logit is -infinity by the negative log likelihood, which is infinite then at every temperature.
    /// </exception>
    public static TemperatureScaling Fit(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, int classCount, CalibrationScore score)
    {
        MetricChecks.ClassCount(classCount);
        if (!Enum.IsDefined(score))
            throw CalibrationChecks.OutOfRange(nameof(score), (int)score, $"a named {nameof(CalibrationScore)}");
        if (labels.IsEmpty)
            throw new ArgumentException("There are no labels, but a temperature is fitted on one row or more.", nameof(labels));
        MetricChecks.Labels(labels, classCount);
        MetricChecks.Length(nameof(logits), logits.Length, labels.Length, classCount);
        LogitChecks.Rows(nameof(logits), logits, classCount);
        if (score == CalibrationScore.NegativeLogLikelihood)
            CalibrationChecks.Likelihoods(logits, labels, classCount);

        (double before, double temperature, double after) = TemperatureSearch.Run(new TemperedRows(logits, labels, classCount, score));
        return new TemperatureScaling
        {
            ClassCount = classCount,
            Temperature = temperature,
            Score = score,
            Before = before,
            After = after,
            RowCount = labels.Length,
            IsAtBound = temperature is TemperatureSearch.Lowest or TemperatureSearch.Highest,
        };
    }

    /// <summary>The calibrated probabilities of logits: the softmax of logits over <see cref="Temperature"/>.</summary>
    /// <remarks>Rows that have no softmax become rows of NaN, as with <see cref="OrdinalDecoding.Softmax"/>.</remarks>
    /// <param name="logits">[N,C].</param>
    /// <param name="probabilities">[N,C]: receives the probabilities. May be the logits' own span.</param>
    /// <exception cref="ArgumentException">
    /// The lengths do not fit, or <paramref name="probabilities"/> overlaps the logits without being the same span. Nothing was written.
    /// </exception>
    public void Softmax(ReadOnlySpan<float> logits, Span<float> probabilities)
    {
        DecodingChecks.WholeRows(nameof(logits), logits.Length, ClassCount);
        DecodingChecks.InPlace(logits, probabilities);

        // The largest logit becomes 0 before it is divided, so that rounding is relative to the differences, which alone count.
        for (int start = 0; start < logits.Length; start += ClassCount)
        {
            ReadOnlySpan<float> row = logits.Slice(start, ClassCount);
            double largest = row[default(ArgmaxDecoder).Decode(row)];
            for (int j = 0; j < ClassCount; j++)
                probabilities[start + j] = (float)((row[j] - largest) / Temperature);
        }

        OrdinalDecoding.Softmax(probabilities, ClassCount, probabilities);
    }

    /// <summary>The properties by name, in the invariant culture.</summary>
    public override string ToString() => FormattableString.Invariant($"{nameof(TemperatureScaling)} {{ ClassCount = {ClassCount}, Temperature = {
        Temperature}, Score = {Score}, Before = {Before}, After = {After}, RowCount = {RowCount}, IsAtBound = {IsAtBound} }}");
}
