using System.Globalization;
using System.Text;

namespace EmdGen.Metrics.Text;

/// <summary>Rows by predicted and true class, and the share of each true class that was predicted right.</summary>
internal static class ConfusionTable
{
    private const string RecallTitle = "recall";

    /// <summary>Writes the table, each line ended by a line feed.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="names">[C].</param>
    /// <param name="confusion">[C,C]: rows by predicted and true class.</param>
    /// <param name="recall">That of a class.</param>
    internal static void Write(StringBuilder text, string[] names, long[,] confusion, Func<int, double> recall)
    {
        int classCount = names.Length;
        string[][] columns = [.. Enumerable.Range(0, classCount).Select(Column)];
        int first = Math.Max(RecallTitle.Length, names.Max(name => name.Length));
        text.Append("rows predicted as each class (down), by true class (across)\n");
        Line("", [.. columns.Select(column => column[0])]);
        for (int i = 0; i < classCount; i++)
            Line(names[i], [.. columns.Select(column => column[i + 1])]);
        Line(RecallTitle, [.. columns.Select(column => column[^1])]);

        string[] Column(int actual)
        {
            IEnumerable<string> counts = Enumerable.Range(0, classCount)
                .Select(predicted => confusion[predicted, actual].ToString(CultureInfo.InvariantCulture));
            string[] cells = [names[actual], .. counts, ScoreTable.Number(recall(actual))];
            int width = cells.Max(cell => cell.Length);
            return Array.ConvertAll(cells, cell => cell.PadLeft(width));
        }

        void Line(string name, string[] cells) => text.Append($"  {name.PadRight(first)}  {string.Join("  ", cells)}\n");
    }
}
