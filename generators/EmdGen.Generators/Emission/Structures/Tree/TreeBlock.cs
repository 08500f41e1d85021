using EmdGen.Generators.Emission.Cpu;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Structures.Tree;

/// <summary>
/// A block of a tree. For the node below every edge: s is what lies at and below it, o what lies beyond, f the slope v_e of the flow
/// between them, u the potential where the argmax is below, and finally the potential of all that is not on its path.
/// </summary>
internal sealed class TreeBlock : FlowBlock
{
    private readonly TreeNode root;
    private readonly TreeRanks ranks;
    private readonly Dictionary<TreeNode, int> numbers = [];

    /// <summary>The classes whose rank is another number than their index.</summary>
    private readonly int[] moved;

    public TreeBlock(TreeStructure tree, TreeNode root, bool soft, bool gradient, string suffix)
        : base(tree.ClassCount, tree.Exponent, soft, gradient, suffix)
    {
        (this.root, ranks) = (root, new TreeRanks(root));
        moved = [.. Enumerable.Range(0, ClassCount).Where(index => ranks[index] != index)];
        foreach (TreeNode leaf in root.Leaves)
            numbers[leaf] = leaf.Class;
        foreach (TreeNode node in root.Inner)
            numbers[node] = numbers.Count;
    }

    protected override Func<int, int>? ArgmaxOf => index => ranks[index];

    /// <summary>The label's rank.</summary>
    private string Rank => N(moved.Length > 0 ? "rank" : "label");

    /// <summary>From the root down: those who add to a node's sum beyond before those who take from it.</summary>
    private IEnumerable<TreeNode> Down => root.Inner.Reverse();

    protected override IEnumerable<string> Terms() => (IsSoft ? SoftMasses() : HardMasses()).Concat(Beyond()).Concat(Flows());

    protected override IEnumerable<string> Potentials()
    {
        foreach (TreeNode node in root.Inner)
        {
            // The last child's is as good as any where the argmax lies elsewhere.
            string potential = FromBelow(node.Children[^1]);
            for (int i = node.Children.Count - 2; i >= 0; i--)
                potential = ranks.Select(node.Children[i], N("argmax"), FromBelow(node.Children[i]), potential);
            yield return $"TVector {V("u", node)} = {potential};";
        }

        foreach (TreeNode node in Down)
        {
            foreach (TreeNode child in node.Children)
            {
                string potential = child.Weight == 0 ? V("u", node) : $"TOps.Add({V("u", node)}, {V("f", child)})";
                if (!child.IsLeaf)
                    yield return $"{V("u", child)} = {ranks.Select(child, N("argmax"), V("u", child), potential)};";
                else if (child.Weight != 0)
                    yield return $"{V("f", child)} = {potential};";
                else
                    yield return $"TVector {V("f", child)} = {potential};";
            }
        }
    }

    protected override string Potential(int index) => N("f", index);

    /// <summary>The potential that the argmax leaves for a node's parent: 0 less the slopes on the way up.</summary>
    private string FromBelow(TreeNode child)
    {
        string potential = child.IsLeaf ? "TOps.Zero" : V("u", child);
        return child.Weight == 0 ? potential : $"TOps.Subtract({potential}, {V("f", child)})";
    }

    private IEnumerable<string> HardMasses()
    {
        yield return $"TVector {N("label")} = TOps.LoadLabels(ref {N("y")});";
        if (moved.Length > 0)
            yield return $"TVector {Rank} = {N("label")};";
        foreach (int index in moved)
        {
            yield return
                $"{Rank} = TOps.SelectEqual({N("label")}, TOps.Create({Number(index)}), TOps.Create({Number(ranks[index])}), {Rank});";
        }

        foreach (string line in Below(root.Inner, "s", "e"))
            yield return line;
        yield return $"TVector {N("inverse")} = TOps.Divide(one, {V("s", root)});";
    }

    private IEnumerable<string> SoftMasses()
    {
        IReadOnlyList<TreeNode> nodes = [.. root.Inner.Where(node => node != root)];
        return Differences().Concat(Below(nodes, "s", "x")).Concat(Below(nodes, "b", "t"));
    }

    /// <summary>The sum of the classes' variables at and below inner nodes.</summary>
    private IEnumerable<string> Below(IEnumerable<TreeNode> nodes, string sum, string term)
        => nodes.Select(node =>
            $"TVector {V(sum, node)} = {ColumnText.Tree("TOps.Add", i => Sum(node.Children[i], sum, term), node.Children.Count)};");

    private string Sum(TreeNode node, string sum, string term) => node.IsLeaf ? N(term, node.Class) : V(sum, node);

    /// <summary>The sum of what lies beyond every node that needs it: beyond its parent, and at the nodes beside it.</summary>
    private IEnumerable<string> Beyond()
    {
        string term = IsSoft ? "x" : "e";
        foreach (TreeNode node in Down)
        {
            string[] masses = [.. node.Children.Select(child => Sum(child, "s", term))];
            string[] backwards = [.. Enumerable.Reverse(masses)];
            IEnumerable<string> sums = masses.Length == 2 ? [] : Running("l", node, masses).Concat(Running("r", node, backwards));
            foreach (string line in sums)
                yield return line;
            for (int i = 0; i < masses.Length; i++)
            {
                if (node.Children[i] is { IsLeaf: true, Weight: 0 })
                    continue;
                var terms = new List<string>();
                if (node != root)
                    terms.Add(V("o", node));
                if (i > 0)
                    terms.Add(masses.Length == 2 ? masses[0] : Partial("l", node, masses, i));
                if (i < masses.Length - 1)
                    terms.Add(masses.Length == 2 ? masses[1] : Partial("r", node, backwards, masses.Length - 1 - i));
                yield return $"TVector {V("o", node.Children[i])} = {ColumnText.Tree("TOps.Add", at => terms[at], terms.Count)};";
            }
        }
    }

    /// <summary>Sums of the first two, three and so on of a node's children.</summary>
    private IEnumerable<string> Running(string sum, TreeNode node, string[] masses)
    {
        for (int count = 2; count < masses.Length; count++)
        {
            string before = Partial(sum, node, masses, count - 1);
            yield return $"TVector {Partial(sum, node, masses, count)} = TOps.Add({before}, {masses[count - 1]});";
        }
    }

    private string Partial(string sum, TreeNode node, string[] masses, int count)
        => count == 1 ? masses[0] : N($"{sum}{Literal.Digits((decimal)numbers[node])}_{Literal.Digits((decimal)count)}");

    private IEnumerable<string> Flows()
    {
        yield return $"TVector {N("loss")} = TOps.Zero;";
        foreach (TreeNode node in Down.SelectMany(parent => parent.Children).Where(child => child.Weight != 0))
        {
            string sum = Sum(node, "s", IsSoft ? "x" : "e"), beyond = $"TOps.Subtract(TOps.Zero, {V("o", node)})", f = V("f", node);
            yield return "TVector " + (IsSoft
                ? $"{f} = TOps.SelectLessOrEqual({Sum(node, "b", "t")}, {N("half")}, {sum}, {beyond});"
                : $"{f} = {ranks.Select(node, Rank, beyond, sum)};");
            if (Exponent == 2 && node.Weight == 1)
            {
                yield return $"{N("loss")} = TOps.MultiplyAdd({f}, {f}, {N("loss")});";
                continue;
            }

            yield return $"{V("o", node)} = {Slope(f, node.Weight == 1 ? null : Literal.Of(node.Weight))};";
            yield return $"{N("loss")} = TOps.MultiplyAdd({V("o", node)}, {f}, {N("loss")});";
            if (HasGradient)
                yield return $"{f} = {V("o", node)};";
        }
    }

    private string V(string name, TreeNode node) => N(name, numbers[node]);
}
