using EmdGen.Generators.Helpers;

namespace EmdGen.Generators.Emission;

/// <summary>Long lists of literals, broken into lines.</summary>
internal static class NumberLines
{
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
