using System.Globalization;
using EmdGen.Generators.Emission.Cpu;

namespace EmdGen.Generators.Emission.Structures.Tree;

/// <summary>The sum that each child of a node has of the others: from the first of them up to it, and from the last down to it.</summary>
/// <param name="parent">The node.</param>
/// <param name="term">What is summed of each child.</param>
/// <param name="variable">A node's variable, of which the name is given.</param>
/// <param name="sum">Begins the names of the sums.</param>
internal sealed class TreeSiblings(TreeNode parent, Func<TreeNode, string> term, Func<string, TreeNode, string> variable, string sum)
{
    /// <summary>Declares the sums of two terms or more.</summary>
    public IEnumerable<string> Declare()
    {
        for (int count = 2; count < parent.Children.Count; count++)
            yield return $"TVector {First(count)} = TOps.Add({First(count - 1)}, {term(parent.Children[count - 1])});";
        for (int count = 2; count < parent.Children.Count; count++)
            yield return $"TVector {Last(count)} = TOps.Add({Last(count - 1)}, {term(parent.Children[parent.Children.Count - count])});";
    }

    /// <summary>The sum of all terms but one, and of what lies above all of them; null where that is nothing.</summary>
    public string Beside(int index, string? above)
    {
        var sums = new List<string>();
        if (above is not null)
            sums.Add(above);
        if (index > 0)
            sums.Add(First(index));
        if (index < parent.Children.Count - 1)
            sums.Add(Last(parent.Children.Count - 1 - index));
        return ColumnText.Tree("TOps.Add", at => sums[at], sums.Count);
    }

    private string First(int count) => count == 1 ? term(parent.Children[0]) : Sum("l", count);

    private string Last(int count) => count == 1 ? term(parent.Children[^1]) : Sum("r", count);

    private string Sum(string side, int count) => $"{variable(sum + side, parent)}_{count.ToString(CultureInfo.InvariantCulture)}";
}
