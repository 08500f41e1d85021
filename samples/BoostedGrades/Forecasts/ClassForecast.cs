using EmdGen;
using EmdGen.Samples.Evaluation;

namespace BoostedGrades.Forecasts;

/// <summary>A class for each row, without a distribution: the rank that a regression predicts, rounded.</summary>
/// <param name="Classes">[N].</param>
internal sealed record ClassForecast(int[] Classes) : Forecast
{
    internal override IReadOnlyList<DecodingRule?> Decodings { get; } = [null];

    /// <summary>Ranks as classes: the nearest one.</summary>
    /// <param name="ranks">[N].</param>
    /// <param name="classCount">C.</param>
    internal static ClassForecast OfRanks(double[] ranks, int classCount)
        => new(Array.ConvertAll(ranks, rank => (int)Math.Clamp(Math.Round(rank), 0, classCount - 1)));

    internal override double Score(int[] labels, GroundDistance distance) => OrdinalMetrics.MeanAbsoluteError(Classes, labels);

    internal override Dictionary<Measure, double> Measure(
        DecodingRule? decoding, int[] labels, GroundDistance distance, IEnumerable<Measure> measures)
    {
        var scores = new OrdinalScores(distance);
        scores.Add(Classes, labels);
        var prediction = new Prediction([], labels, distance);
        return measures.Where(measure => measure.NeedsDecoding).ToDictionary(measure => measure, measure => measure.Value(prediction, scores));
    }
}
