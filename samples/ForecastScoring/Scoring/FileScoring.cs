using EmdGen;
using ForecastScoring.Input;
using ForecastScoring.Options;
using ForecastScoring.Output;

namespace ForecastScoring.Scoring;

/// <summary>Scores one file.</summary>
internal static class FileScoring
{
    /// <exception cref="ForecastException">The file cannot be read, or does not fit the options.</exception>
    internal static ScoredFile Run(ScoringOptions options, ErrorReport report)
    {
        using ForecastReader reader = ForecastReader.Open(options);
        ForecastColumns columns = reader.Columns;
        GroundDistance distance = DistanceOf(columns.Classes, options);
        if (options.Rule is not null && !columns.HasProbabilities)
            throw new ForecastException("--decode needs probabilities, and the header has no column of a class.");
        var badRows = new BadRows(report, options.ShownBadRows);
        Shard shard = ShardedScoring.Run(reader, badRows, report, options.Threads, () => new Shard(
            new OrdinalScores(distance, columns.Classes),
            options.Rule ?? DecodingRule.Median,
            options.Plot is null ? null : new ReliabilityBins(options.Bins)));
        badRows.End(reader.RowCount);
        report.End(reader.RowCount);
        return reader.RowCount > 0
            ? new ScoredFile(shard.Scores, shard.Reliability, reader.RowCount, badRows.Count)
            : throw new ForecastException($"'{options.File}' has no row below its header.");
    }

    private static GroundDistance DistanceOf(IReadOnlyList<string> classes, ScoringOptions options)
    {
        if (options is { Positions: not null, Distances: not null })
            throw new ForecastException("--positions and --distances both say how far apart classes are: one of the two.");
        try
        {
            if (options.Distances is { } path)
                return GroundDistance.FromCsv(path, classes);
            if (options.Positions is not { } positions)
                return GroundDistance.Chain(classes.Count);
            return positions.Count == classes.Count
                ? GroundDistance.Chain([.. positions])
                : throw ForecastException.Of($"--positions has {positions.Count} numbers, but there are {classes.Count} classes.");
        }
        catch (Exception exception) when (exception is ArgumentException or IOException or UnauthorizedAccessException)
        {
            throw new ForecastException(exception.Message);
        }
    }
}
