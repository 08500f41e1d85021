using EmdGen;
using ForecastScoring.Input;

namespace ForecastScoring.Scoring;

/// <summary>The scores of the chunks that one thread takes.</summary>
internal sealed class Shard(OrdinalScores scores, DecodingRule rule, ReliabilityBins? reliability)
{
    private int[] decoded = [];

    internal OrdinalScores Scores => scores;

    internal ReliabilityBins? Reliability => reliability;

    /// <exception cref="ForecastException">The rows weigh more than sums can hold.</exception>
    internal void Add(ForecastChunk chunk)
    {
        try
        {
            scores.Add(Classes(chunk), chunk.Labels, chunk.Weights);
            if (chunk.Probabilities.IsEmpty)
                return;
            scores.AddDistributions(chunk.Probabilities, chunk.Labels, chunk.Weights);
            reliability?.Add(chunk.Probabilities, chunk.Labels, chunk.Weights);
        }
        catch (ArgumentException exception)
        {
            throw new ForecastException(exception.Message);
        }
    }

    /// <exception cref="ForecastException">The rows weigh more than sums can hold.</exception>
    internal void Merge(Shard other)
    {
        try
        {
            scores.Merge(other.Scores);
        }
        catch (ArgumentException exception)
        {
            throw new ForecastException(exception.Message);
        }

        reliability?.Add(other.Reliability!);
    }

    private ReadOnlySpan<int> Classes(ForecastChunk chunk)
    {
        if (!chunk.Predictions.IsEmpty)
            return chunk.Predictions;
        if (decoded.Length < chunk.Count)
            decoded = new int[chunk.Capacity];
        Span<int> classes = decoded.AsSpan(0, chunk.Count);
        OrdinalDecoding.Decode(chunk.Probabilities, scores.Distance, rule, EmdInput.Probabilities, classes);
        return classes;
    }
}
