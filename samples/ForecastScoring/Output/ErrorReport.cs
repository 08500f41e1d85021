using System.Diagnostics;

namespace ForecastScoring.Output;

/// <summary>What the error stream shows while a file is read: progress on a line that is written again and again, or a line each time.</summary>
internal sealed class ErrorReport(TextWriter error, bool isTerminal, bool showsProgress)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Stopwatch watch = Stopwatch.StartNew();
    private TimeSpan next = Pause;
    private int progressLength;

    private bool IsShown => isTerminal || showsProgress;

    /// <summary>Tells something that stays.</summary>
    internal void Line(string text)
    {
        Erase();
        error.WriteLine(text);
    }

    /// <summary>Shows how far the reading is, once a second.</summary>
    internal void Progress(long rowCount)
    {
        if (!IsShown || watch.Elapsed < next)
            return;
        next = watch.Elapsed + Pause;
        Show(Text(rowCount));
    }

    /// <summary>Shows how many rows there were.</summary>
    internal void End(long rowCount)
    {
        if (IsShown)
            Line(Text(rowCount));
    }

    private string Text(long rowCount)
    {
        double seconds = watch.Elapsed.TotalSeconds;
        return FormattableString.Invariant($"{rowCount:N0} rows in {seconds:F1} s, {rowCount / seconds:N0} rows per second");
    }

    private void Show(string text)
    {
        if (!isTerminal)
        {
            error.WriteLine(text);
            return;
        }

        Erase();
        error.Write(text);
        progressLength = text.Length;
    }

    private void Erase()
    {
        if (progressLength > 0)
            error.Write("\r" + new string(' ', progressLength) + "\r");
        progressLength = 0;
    }
}
