using System.Globalization;

namespace EmdGen.Generators.Emission.Cpu;

/// <summary>What is written class by class of one block: the names of its variables, and lines for all classes.</summary>
/// <param name="classCount">C.</param>
/// <param name="suffix">Ends the name of every variable, so that several blocks can stand side by side.</param>
internal abstract class BlockText(int classCount, string suffix)
{
    protected int ClassCount => classCount;

    protected int Last => classCount - 1;

    protected string N(string name) => name + suffix;

    protected string N(string name, int index) => name + index.ToString(CultureInfo.InvariantCulture) + suffix;

    protected IEnumerable<string> Classes(Func<int, string> line) => Enumerable.Range(0, classCount).Select(line);

    /// <summary>Declares running sums up to and with each class but the last.</summary>
    protected IEnumerable<string> Ascending(string sum, string term) => SumText.Ascending(i => N(sum, i), i => N(term, i), classCount);

    /// <summary>Declares running sums beyond each class but the last.</summary>
    protected IEnumerable<string> Descending(string sum, string term) => SumText.Descending(i => N(sum, i), i => N(term, i), classCount);
}
