using EmdGen;

namespace ForecastScoring.Scoring;

/// <summary>What came of a file.</summary>
/// <param name="Scores">Of the rows that are good.</param>
/// <param name="Reliability">Of the same; null where nobody asked.</param>
/// <param name="RowCount">The rows, bad ones too.</param>
/// <param name="BadRowCount">The rows that were left out.</param>
internal sealed record ScoredFile(OrdinalScores Scores, ReliabilityBins? Reliability, long RowCount, long BadRowCount);
