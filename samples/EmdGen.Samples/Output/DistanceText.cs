using System.Globalization;
using System.Text;

namespace EmdGen.Samples.Output;

/// <summary>A table of distances as lines of text.</summary>
public static class DistanceText
{
    internal const string Format = ".00;-.00;0";
    private const int LongestDistance = 4;
    private const int Gap = 2;

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
}
