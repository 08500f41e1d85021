namespace ForecastScoring.Output;

/// <summary>Rows that are left out: the first are told one by one, the others counted.</summary>
internal sealed class BadRows(ErrorReport report, int shown)
{
    internal long Count { get; private set; }

    /// <param name="firstLine">The line where the row begins; the header is on line 1.</param>
    /// <param name="lastLine">The line where it ends: another one where a quoted field goes over lines.</param>
    /// <param name="problem">What is wrong.</param>
    internal void Add(int firstLine, int lastLine, string problem)
    {
        if (++Count > shown)
            return;
        string place = firstLine == lastLine ? $"line {firstLine}" : $"lines {firstLine} to {lastLine}";
        report.Line(FormattableString.Invariant($"{place}: {problem}"));
    }

    /// <summary>Says how many rows were left out, where any were.</summary>
    internal void End(long rowCount)
    {
        if (Count > 0)
            report.Line(FormattableString.Invariant($"{Count} of {rowCount} rows are bad and left out{(Count > shown ? $", {shown} of them told above" : "")}"));
    }
}
