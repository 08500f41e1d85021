using System.Text;

namespace EmdGen.Structures.Csv;

/// <summary>
/// The lines of a text, ended by LF, CR LF or CR. It is read piece by piece, so that neither a text without an end nor one without line breaks is
/// held in memory.
/// </summary>
internal sealed class CsvLines(TextReader reader, CsvBounds bounds, CancellationToken cancellation)
{
    private readonly char[] piece = new char[1 << 14];
    private readonly StringBuilder line = new();
    private int at;
    private int length;
    private long read;
    private bool afterReturn;

    /// <summary>The number of the last line, from 1; 0 before the first.</summary>
    internal int Number { get; private set; }

    /// <summary>Why the text was not read to its end; null where it was, or may still be.</summary>
    internal CsvProblem? Problem { get; private set; }

    /// <summary>The next line without its end; null where there is none, or a <see cref="Problem"/>.</summary>
    internal string? Next()
    {
        if (!Fill())
            return null;
        Number++;
        if (Number > bounds.LineCountWithBlanks)
        {
            Problem = bounds.TooManyLines(Number, bounds.LineCountWithBlanks);
            return null;
        }

        line.Clear();
        while (Fill())
        {
            int end = piece.AsSpan(at, length - at).IndexOfAny('\n', '\r');
            int count = end < 0 ? length - at : end;
            line.Append(piece, at, count);
            at += count;
            if (line.Length > CsvBounds.LargestLine)
            {
                Problem = bounds.TooLarge(Number, $"there are more than {CsvBounds.LargestLine} characters in a line");
                return null;
            }

            if (end < 0)
                continue;
            afterReturn = piece[at++] == '\r';
            return line.ToString();
        }

        return Problem is null ? line.ToString() : null;
    }

    /// <summary>Whether there is a character to read; the LF of a CR LF is none.</summary>
    private bool Fill()
    {
        while (true)
        {
            if (at == length && !ReadPiece())
                return false;
            if (!afterReturn)
                return true;
            afterReturn = false;
            if (piece[at] == '\n')
                at++;
        }
    }

    private bool ReadPiece()
    {
        cancellation.ThrowIfCancellationRequested();
        at = 0;
        length = reader.Read(piece, 0, piece.Length);
        read += length;
        if (read > bounds.CharacterCount)
        {
            Problem = bounds.TooManyCharacters(Math.Max(Number, 1));
            length = 0;
        }

        return length > 0;
    }
}
