using System.Globalization;
using System.Text;

namespace EmdGen.Metrics.Text;

/// <summary>Lines of a name, a value and a remark, in columns.</summary>
internal sealed class ScoreTable
{
    private readonly List<(string Name, string Value, string Remark)> lines = [];

    /// <summary>A line without a value above others.</summary>
    internal ScoreTable Heading(string text) => Line(text, "", "");

    /// <summary>A score, to four digits behind the point; what is undefined is "-".</summary>
    internal ScoreTable Score(string name, double value, string remark = "")
        => Line("  " + name, Number(value), remark);

    /// <summary>The lines, each ended by a line feed.</summary>
    internal void WriteTo(StringBuilder text)
    {
        int names = lines.Max(line => line.Value.Length == 0 ? 0 : line.Name.Length), values = lines.Max(line => line.Value.Length);
        foreach ((string name, string value, string remark) in lines)
            text.Append($"{name.PadRight(names)}  {value.PadLeft(values)}  {remark}".TrimEnd()).Append('\n');
    }

    /// <summary>A number to four digits behind the point.</summary>
    internal static string Number(double value) => double.IsNaN(value) ? "-" : value.ToString("0.0000", CultureInfo.InvariantCulture);

    private ScoreTable Line(string name, string value, string remark)
    {
        lines.Add((name, value, remark));
        return this;
    }
}
