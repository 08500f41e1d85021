using System.Globalization;

namespace EmdGen.Generators.Emission.Structures.Tree;

/// <summary>
/// The places of the classes depth first: those below any node are a range of ranks, so that a comparison or two tell whether a lane's class is
/// one of them.
/// </summary>
internal sealed class TreeRanks
{
    private readonly Dictionary<TreeNode, (int First, int Last)> ranges = [];
    private readonly int[] ranks;

    public TreeRanks(TreeNode root)
    {
        ranks = new int[root.Leaves.Count];
        for (int rank = 0; rank < ranks.Length; rank++)
        {
            ranks[root.Leaves[rank].Class] = rank;
            ranges[root.Leaves[rank]] = (rank, rank);
        }

        foreach (TreeNode node in root.Inner)
            ranges[node] = (ranges[node.Children[0]].First, ranges[node.Children[^1]].Last);
    }

    public int this[int classIndex] => ranks[classIndex];

    /// <summary>The expression that is one value where the rank is below a node, another elsewhere.</summary>
    public string Select(TreeNode node, string rank, string inside, string outside)
    {
        (int first, int last) = ranges[node];
        if (first == last)
            return $"TOps.SelectEqual({rank}, {Number(first)}, {inside}, {outside})";
        if (first == 0)
            return $"TOps.SelectLessOrEqual({rank}, {Number(last)}, {inside}, {outside})";
        string upper = last == ranks.Length - 1 ? inside : $"TOps.SelectLessOrEqual({rank}, {Number(last)}, {inside}, {outside})";
        return $"TOps.SelectLessOrEqual({Number(first)}, {rank}, {upper}, {outside})";
    }

    private static string Number(int rank) => $"TOps.Create({rank.ToString(CultureInfo.InvariantCulture)}f)";
}
