using System.Globalization;
using ForecastScoring.Options;
using ForecastScoring.Output;
using nietras.SeparatedValues;

namespace ForecastScoring.Input;

/// <summary>Reads a file of forecasts from its beginning to its end, a chunk at a time.</summary>
internal sealed class ForecastReader : IDisposable
{
    private readonly SepReader rows;
    private readonly RowParser parser;
    private readonly string name;

    private ForecastReader(SepReader rows, ScoringOptions options)
    {
        this.rows = rows;
        name = NameOf(options);
        Columns = ForecastColumns.Of(Header(), options);
        parser = new RowParser(Columns, options.Normalizes);
    }

    internal ForecastColumns Columns { get; }

    /// <summary>The rows so far, without blank lines.</summary>
    internal long RowCount { get; private set; }

    public void Dispose() => rows.Dispose();

    /// <summary>Opens a file and reads its header.</summary>
    /// <exception cref="ForecastException">It cannot be read, or the header lacks a column.</exception>
    internal static ForecastReader Open(ScoringOptions options)
    {
        SepReader rows = OpenRows(options);
        try
        {
            return new ForecastReader(rows, options);
        }
        catch
        {
            rows.Dispose();
            throw;
        }
    }

    /// <summary>The rows of a file, the header among them.</summary>
    internal static SepReader OpenRows(ScoringOptions options) => Guarded(NameOf(options), () =>
    {
        // A path that is no file, such as a folder, is opened by some systems, and fails in the first read.
        SepReaderOptions reading = Sep.New(options.Separator).Reader(defaults => defaults with
        {
            HasHeader = false,
            Unescape = true,
            DisableColCountCheck = true,
            CultureInfo = CultureInfo.InvariantCulture,
        });
        return options.File == ScoringOptions.StandardInput ? reading.From(Console.OpenStandardInput()) : reading.FromFile(options.File);
    });

    /// <summary>Fills a chunk with the next rows that are good, and reports those that are not; returns whether there may be more.</summary>
    internal bool Fill(ForecastChunk chunk, BadRows badRows) => Guarded(name, () =>
    {
        chunk.Clear();
        while (chunk.Count < chunk.Capacity)
        {
            if (!rows.MoveNext())
                return false;
            SepReader.Row row = rows.Current;
            if (row.ColCount == 1 && row.Span.IsEmpty)
                continue;
            RowCount++;
            if (parser.Add(row, chunk) is { } problem)
                badRows.Add(row.LineNumberFrom, row.LineNumberToExcl - 1, problem);
        }

        return true;
    });

    private string[] Header() => Guarded(name, () =>
    {
        if (!rows.MoveNext())
            throw new ForecastException($"'{name}' is empty.");
        SepReader.Row row = rows.Current;
        var header = new string[row.ColCount];
        for (int i = 0; i < header.Length; i++)
            header[i] = row[i].Span.Trim().ToString();
        return header;
    });

    private static string NameOf(ScoringOptions options) => options.File == ScoringOptions.StandardInput ? "standard input" : options.File;

    // The reader refuses rows of 16 million characters and more: mostly a quote that is not closed.
    private static T Guarded<T>(string name, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new ForecastException($"'{name}' cannot be read: {exception.Message}");
        }
        catch (NotSupportedException)
        {
            throw new ForecastException($"'{name}' has a row that is too long: perhaps a quote is not closed.");
        }
    }
}
