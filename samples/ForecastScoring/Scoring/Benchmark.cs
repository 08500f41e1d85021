using System.Diagnostics;
using ForecastScoring.Input;
using ForecastScoring.Options;
using ForecastScoring.Output;
using nietras.SeparatedValues;

namespace ForecastScoring.Scoring;

/// <summary>How long a file takes to read alone, and to score: interleaved, the fastest of some rounds each.</summary>
internal static class Benchmark
{
    /// <exception cref="ForecastException">The file is the standard input, which is read once, or cannot be read.</exception>
    internal static void Run(ScoringOptions options, TextWriter output)
    {
        if (options.File == ScoringOptions.StandardInput)
            throw new ForecastException("--benchmark reads a file more than once, and the standard input cannot be.");
        (string Name, Func<ScoringOptions, long> Read)[] contenders =
        [
            ("reader alone", ReadRows),
            ("numbers and classes too", ReadNumbers),
            ("scored, 1 thread", given => Score(given with { Threads = 1 })),
            ("scored, 2 threads", given => Score(given with { Threads = 2 })),
        ];
        var fastest = new TimeSpan[contenders.Length];
        Array.Fill(fastest, TimeSpan.MaxValue);
        long rowCount = 0;
        for (int round = 0; round < options.BenchmarkRounds; round++)
        {
            for (int i = 0; i < contenders.Length; i++)
            {
                var watch = Stopwatch.StartNew();
                rowCount = contenders[i].Read(options);
                fastest[i] = TimeSpan.FromTicks(Math.Min(fastest[i].Ticks, watch.Elapsed.Ticks));
            }
        }

        output.WriteLine(FormattableString.Invariant($"{"",-26}{"seconds",9}{"rows per second",17}{"of the reader",15}"));
        for (int i = 0; i < contenders.Length; i++)
        {
            double seconds = fastest[i].TotalSeconds;
            output.WriteLine(FormattableString.Invariant(
                $"{contenders[i].Name,-26}{seconds,9:F3}{rowCount / seconds,17:N0}{fastest[0].TotalSeconds / seconds,15:F2}"));
        }
    }

    // A row is parted into columns when it is read, and a column is its text when it is asked for.
    private static long ReadRows(ScoringOptions options)
    {
        using SepReader rows = ForecastReader.OpenRows(options);
        long count = -1, length = 0;
        foreach (SepReader.Row row in rows)
        {
            count++;
            for (int i = 0; i < row.ColCount; i++)
                length += row[i].Span.Length;
        }

        return length > 0 ? count : 0;
    }

    private static long ReadNumbers(ScoringOptions options)
    {
        using ForecastReader reader = ForecastReader.Open(options);
        var chunk = new ForecastChunk(reader.Columns);
        BadRows badRows = Untold();
        while (reader.Fill(chunk, badRows))
        {
        }

        return reader.RowCount;
    }

    private static long Score(ScoringOptions options)
        => FileScoring.Run(options with { ShownBadRows = 0 }, Silent()).RowCount;

    private static BadRows Untold() => new(Silent(), shown: 0);

    private static ErrorReport Silent() => new(TextWriter.Null, isTerminal: false, showsProgress: false);
}
