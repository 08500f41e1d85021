using System.Collections.Concurrent;
using ForecastScoring.Input;
using ForecastScoring.Output;

namespace ForecastScoring.Scoring;

/// <summary>Chunks of a file, read by this thread and scored by others, each into a shard of its own: the sums are exact, so that it does not
/// matter which takes which.</summary>
internal static class ShardedScoring
{
    private const int ChunksPerThread = 3;

    /// <summary>Scores what is left of a file.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="badRows">Receives what is bad.</param>
    /// <param name="report">Shows progress.</param>
    /// <param name="threads">This thread, and those that score; 1: this one scores too.</param>
    /// <param name="start">Makes an empty shard.</param>
    internal static Shard Run(ForecastReader reader, BadRows badRows, ErrorReport report, int threads, Func<Shard> start)
    {
        Shard first = start();
        if (threads == 1)
            ReadAndScore(reader, badRows, report, first);
        else
            ReadForOthers(reader, badRows, report, [first, .. Enumerable.Range(2, threads - 2).Select(_ => start())]);
        return first;
    }

    private static void ReadAndScore(ForecastReader reader, BadRows badRows, ErrorReport report, Shard shard)
    {
        var chunk = new ForecastChunk(reader.Columns);
        bool hasMore;
        do
        {
            hasMore = reader.Fill(chunk, badRows);
            shard.Add(chunk);
            report.Progress(reader.RowCount);
        }
        while (hasMore);
    }

    private static void ReadForOthers(ForecastReader reader, BadRows badRows, ErrorReport report, Shard[] shards)
    {
        using BlockingCollection<ForecastChunk> free = [], filled = [];
        for (int i = 0; i < ChunksPerThread * shards.Length; i++)
            free.Add(new ForecastChunk(reader.Columns));
        Task[] scoring = [.. shards.Select(shard => Task.Factory.StartNew(() => Score(shard, filled, free), TaskCreationOptions.LongRunning))];
        try
        {
            bool hasMore;
            do
            {
                ForecastChunk chunk = free.Take();
                hasMore = reader.Fill(chunk, badRows);
                filled.Add(chunk);
                report.Progress(reader.RowCount);
            }
            while (hasMore);
        }
        finally
        {
            filled.CompleteAdding();
            Task.WhenAll(scoring).GetAwaiter().GetResult();
        }

        foreach (Shard other in shards[1..])
            shards[0].Merge(other);
    }

    // A thread that fails goes on to hand chunks back, or the reader would wait for ever.
    private static void Score(Shard shard, BlockingCollection<ForecastChunk> filled, BlockingCollection<ForecastChunk> free)
    {
        ForecastException? failure = null;
        foreach (ForecastChunk chunk in filled.GetConsumingEnumerable())
        {
            try
            {
                if (failure is null)
                    shard.Add(chunk);
            }
            catch (ForecastException exception)
            {
                failure = exception;
            }

            free.Add(chunk);
        }

        if (failure is not null)
            throw failure;
    }
}
