namespace EmdGen.Generators.Emission.Cpu;

/// <summary>Lines that bring a block of rows into one variable a class, and back.</summary>
internal static class ColumnText
{
    /// <summary>Declares a variable a class, and one statement that loads them from the rows, or the positions, at <paramref name="source"/>.</summary>
    internal static IEnumerable<string> Load(string source, Func<int, string> variable, int classCount)
        =>
        [
            $"TVector {Join(variable, 0, classCount, "")};",
            Either(
                Enumerable.Range(0, classCount).Select(i => $"{variable(i)} = TOps.Load(ref {Position(source, i)});"),
                LoadRows(source, variable, classCount)),
        ];

    /// <summary>One statement that stores a variable a class to the rows, or the positions, at <paramref name="destination"/>.</summary>
    internal static string Store(string destination, Func<int, string> variable, int classCount)
        => Either(
            Enumerable.Range(0, classCount).Select(i => $"TOps.Store(ref {Position(destination, i)}, {variable(i)});"),
            StoreRows(destination, variable, classCount));

    private static string Either(IEnumerable<string> positions, IEnumerable<string> rows)
        => string.Join("\n", StatementText.If(ShapeNames.IsOn("TPositions"), positions, rows));

    private static IEnumerable<string> LoadRows(string source, Func<int, string> variable, int classCount)
    {
        if (HasOwn(classCount))
        {
            yield return $"TOps.LoadColumns{classCount}(ref {source}, {Join(variable, 0, classCount, "out ")});";
            yield break;
        }

        int loaded = 0;
        foreach ((int start, int size) in Groups(classCount))
        {
            // A group that reaches back reads classes again that are already there.
            var names = new List<string>();
            for (int i = start; i < start + size; i++)
                names.Add(i < loaded ? "out _" : $"out {variable(i)}");
            yield return $"TOps.LoadColumns{size}(ref {At(source, start)}, {classCount}, {string.Join(", ", names)});";
            loaded = start + size;
        }
    }

    private static IEnumerable<string> StoreRows(string destination, Func<int, string> variable, int classCount)
    {
        if (HasOwn(classCount))
        {
            yield return $"TOps.StoreColumns{classCount}(ref {destination}, {Join(variable, 0, classCount, "")});";
            yield break;
        }

        foreach ((int start, int size) in Groups(classCount))
            yield return $"TOps.StoreColumns{size}(ref {At(destination, start)}, {classCount}, {Join(variable, start, size, "")});";
    }

    /// <summary>A balanced tree of a two-argument operation over all classes.</summary>
    internal static string Tree(string operation, Func<int, string> variable, int count, int first = 0)
        => count == 1
            ? variable(first)
            : $"{operation}({Tree(operation, variable, count / 2, first)}, {Tree(operation, variable, count - (count / 2), first + (count / 2))})";

    /// <summary>Groups of eight and four columns that cover all classes; the last reaches back rather than past the row's end.</summary>
    private static IEnumerable<(int Start, int Size)> Groups(int classCount)
    {
        int start = 0;
        for (; start + 8 <= classCount; start += 8)
            yield return (start, 8);
        for (; start < classCount; start += 4)
            yield return (Math.Min(start, classCount - 4), 4);
    }

    /// <summary>Class counts with an operation of their own; others go in groups.</summary>
    private static bool HasOwn(int classCount) => classCount is 2 or 3 or 5;

    private static string At(string name, int offset)
        => offset == 0 ? name : $"{ShapeNames.Unsafe}.Add(ref {name}, {offset})";

    private static string Position(string name, int index)
        => index == 0 ? name : $"{ShapeNames.Unsafe}.Add(ref {name}, {(index == 1 ? "" : index + " * ")}stride)";

    private static string Join(Func<int, string> variable, int first, int count, string prefix)
        => string.Join(", ", Enumerable.Range(first, count).Select(i => prefix + variable(i)));
}
