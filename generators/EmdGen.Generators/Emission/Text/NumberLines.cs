using EmdGen.Generators.Helpers;

namespace EmdGen.Generators.Emission.Text;

/// <summary>Writes long lists of literals in several lines.</summary>
internal static class NumberLines
{
    private const int NumbersPerLine = 8;

    /// <summary>Writes a collection expression of numbers, closed by a bracket and what follows it.</summary>
    public static void WriteList(IndentedWriter writer, IEnumerable<string> literals, string close)
    {
        writer.WriteLine("[");
        using (writer.OpenIndentation())
            Write(writer, literals, NumbersPerLine);
        writer.WriteLine(close);
    }

    public static void Write(IndentedWriter writer, IEnumerable<string> literals, int perLine)
    {
        var line = new List<string>(perLine);
        foreach (string literal in literals)
        {
            line.Add(literal + ",");
            if (line.Count == perLine)
                Flush();
        }

        Flush();

        void Flush()
        {
            if (line.Count > 0)
                writer.WriteLine(string.Join(" ", line));
            line.Clear();
        }
    }
}
