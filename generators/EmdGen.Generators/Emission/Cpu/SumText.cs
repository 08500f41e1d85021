namespace EmdGen.Generators.Emission.Cpu;

/// <summary>Lines that sum the variables of the classes from both ends.</summary>
internal static class SumText
{
    /// <summary>Declares the sums up to and with each class but the last.</summary>
    internal static IEnumerable<string> Ascending(Func<int, string> sum, Func<int, string> term, int classCount)
        => Running(sum, term, classCount - 1, isDeclaration: true);

    /// <summary>Declares the sums beyond each class but the last.</summary>
    internal static IEnumerable<string> Descending(Func<int, string> sum, Func<int, string> term, int classCount)
        => Running(i => sum(classCount - 2 - i), i => term(classCount - 1 - i), classCount - 1, isDeclaration: true);

    /// <summary>Running sums, every second one from the sum of a pair: half as long a chain of additions for a quarter more of them.</summary>
    internal static IEnumerable<string> Running(Func<int, string> sum, Func<int, string> term, int count, bool isDeclaration)
    {
        string type = isDeclaration ? "TVector " : "";
        if (isDeclaration)
            yield return $"{type}{sum(0)} = {term(0)};";
        for (int i = 1; i < count; i += 2)
        {
            yield return i == 1
                ? $"{type}{sum(1)} = TOps.Add({sum(0)}, {term(1)});"
                : $"{type}{sum(i)} = TOps.Add({sum(i - 2)}, TOps.Add({term(i - 1)}, {term(i)}));";
        }

        for (int i = 2; i < count; i += 2)
            yield return $"{type}{sum(i)} = TOps.Add({sum(i - 1)}, {term(i)});";
    }

    /// <summary>What lies on both sides of a class: a sum of <see cref="Ascending"/> and one of <see cref="Descending"/>.</summary>
    internal static string Beside(Func<int, string> ascending, Func<int, string> descending, int index, int classCount)
        => index == 0 ? descending(0)
            : index == classCount - 1 ? ascending(index - 1)
            : $"TOps.Add({ascending(index - 1)}, {descending(index)})";
}
