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
    private readonly NumberedTree tree;

    /// <summary>Of what flows: mass, or where targets are distributions the difference to their mass.</summary>
    private readonly TreeMasses flows;

    /// <summary>Of the predicted mass and that of a target's distribution together.</summary>
    private readonly TreeMasses both;

    /// <summary>The classes whose rank is another number than their index.</summary>
    private readonly int[] moved;

    public TreeBlock(NumberedTree tree, int exponent, bool soft, bool gradient, IEnumerable<string>? curvature, string suffix)
        : base(tree.Root.Leaves.Count, exponent, soft, gradient, curvature, suffix)
    {
        (this.tree, root, ranks) = (tree, tree.Root, new TreeRanks(tree.Root));
        moved = [.. Enumerable.Range(0, ClassCount).Where(index => ranks[index] != index)];
        flows = new TreeMasses(root, V, soft ? "x" : "e", "s", "o");
        both = new TreeMasses(root, V, "t", "b", "");
    }

    protected override Func<int, int>? ArgmaxOf => index => ranks[index];

    /// <summary>The label's rank.</summary>
    private string Rank => N(moved.Length > 0 ? "rank" : "label");

    protected override IEnumerable<string> Terms()
        => (IsSoft ? SoftMasses() : HardMasses()).Concat(flows.DeclareBeyond()).Concat(Curvature()).Concat(Flows());

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

        foreach (TreeNode node in root.Parents)
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

        foreach (string line in flows.DeclareBelow(root.Inner))
            yield return line;
        yield return $"TVector {N("inverse")} = TOps.Divide(one, {V("s", root)});";
    }

    private IEnumerable<string> SoftMasses()
        => Differences().Concat(flows.DeclareBelow(tree.BelowRoot)).Concat(both.DeclareBelow(tree.BelowRoot));

    private IEnumerable<string> Flows()
    {
        yield return $"TVector {N("loss")} = TOps.Zero;";
        foreach (TreeNode node in root.Parents.SelectMany(parent => parent.Children).Where(child => child.Weight != 0))
        {
            string sum = flows.At(node), beyond = $"TOps.Subtract(TOps.Zero, {V("o", node)})", f = V("f", node);
            yield return "TVector " + (IsSoft
                ? $"{f} = TOps.SelectLessOrEqual({both.At(node)}, {N("half")}, {sum}, {beyond});"
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

    private string V(string name, TreeNode node) => N(name, tree.Number(node));
}
