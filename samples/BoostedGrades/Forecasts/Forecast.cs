using EmdGen;
using EmdGen.Samples.Evaluation;

namespace BoostedGrades.Forecasts;

/// <summary>What a model says of rows.</summary>
internal abstract record Forecast
{
    /// <summary>The ways in which it becomes classes: rules, or null where it is classes already.</summary>
    internal abstract IReadOnlyList<DecodingRule?> Decodings { get; }

    /// <summary>What a grid point is chosen by: low is good.</summary>
    /// <param name="labels">[N]: what is true.</param>
    /// <param name="distance">How far apart the classes are.</param>
    internal abstract double Score(int[] labels, GroundDistance distance);

    /// <summary>The measures that there are for it, with their values.</summary>
    /// <param name="decoding">One of its own.</param>
    /// <param name="labels">[N]: what is true.</param>
    /// <param name="distance">How far apart the classes are.</param>
    /// <param name="measures">Those to choose from.</param>
    internal abstract Dictionary<Measure, double> Measure(
        DecodingRule? decoding, int[] labels, GroundDistance distance, IEnumerable<Measure> measures);
}
