using System.Globalization;
using System.Text;

namespace EmdGen.Samples.Output;

/// <summary>A table of distances as lines of text.</summary>
public static class DistanceText
{
    internal const string Format = ".00;-.00;0";
    private const int LongestDistance = 4;
    private const int Gap = 2;
    private const int BetweenTables = 4;

    /// <summary>A line of names, then a line per class.</summary>
    /// <param name="classNames">[C].</param>
    /// <param name="distances">[C,C].</param>
    public static string Of(IReadOnlyList<string> classNames, double[,] distances)
    {
        int width = classNames.Max(name => name.Length);
        int[] widths = [.. classNames.Select(name => Math.Max(name.Length, LongestDistance))];
        var text = new StringBuilder().Append(' ', width);
        for (int j = 0; j < classNames.Count; j++)
            text.Append(' ', Gap).Append(classNames[j].PadLeft(widths[j]));
        for (int i = 0; i < classNames.Count; i++)
        {
            text.AppendLine().Append(classNames[i].PadRight(width));
            for (int j = 0; j < classNames.Count; j++)
                text.Append(' ', Gap).Append(distances[i, j].ToString(Format, CultureInfo.InvariantCulture).PadLeft(widths[j]));
        }

        return text.ToString();
    }

    /// <summary>Texts of as many lines each side by side, below their titles.</summary>
    public static string Beside((string Title, string Text) left, (string Title, string Text) right)
    {
        string[] first = [left.Title, .. left.Text.Split(Environment.NewLine)];
        string[] second = [right.Title, .. right.Text.Split(Environment.NewLine)];
        int width = first.Max(line => line.Length) + BetweenTables;
        return string.Join(Environment.NewLine, first.Zip(second, (a, b) => a.PadRight(width) + b));
    }
}
