using EmdGen;
using EmdGen.Samples.Evaluation;

namespace BoostedGrades.Forecasts;

/// <summary>A distribution over the classes for each row.</summary>
/// <param name="Probabilities">[N,C].</param>
internal sealed record DistributionForecast(float[] Probabilities) : Forecast
{
    /// <summary>How a distribution becomes a class.</summary>
    internal static IReadOnlyList<DecodingRule?> Rules { get; } = [DecodingRule.Argmax, DecodingRule.Median, DecodingRule.RoundedMean];

    internal override IReadOnlyList<DecodingRule?> Decodings => Rules;

    internal override double Score(int[] labels, GroundDistance distance)
        => OrdinalMetrics.RankedProbabilityScore(Probabilities, labels, distance.ClassCount);

    internal override Dictionary<Measure, double> Measure(
        DecodingRule? decoding, int[] labels, GroundDistance distance, IEnumerable<Measure> measures)
    {
        var prediction = new Prediction(Probabilities, labels, distance);
        OrdinalScores scores = prediction.Scores(decoding!.Value);
        return measures.ToDictionary(measure => measure, measure => measure.Value(prediction, scores));
    }
}
