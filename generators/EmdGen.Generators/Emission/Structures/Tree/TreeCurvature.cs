using EmdGen.Generators.Emission.Cpu;
using EmdGen.Generators.Helpers;

namespace EmdGen.Generators.Emission.Structures.Tree;

/// <summary>
/// The diagonal of Gauss and Newton of a tree. An edge gives a class below it the square of the mass beyond, and every other class the square of
/// the mass below: a is the sum of the latter over the edges at and below a node, k over all edges of a class there but those below the node.
/// </summary>
internal sealed class TreeCurvature : UnrolledCurvature
{
    private readonly NumberedTree tree;
    private readonly TreeMasses masses;
    private readonly bool hasSums;

    /// <param name="tree">The nodes and their numbers.</param>
    /// <param name="hasSums">Whether the block has the masses below and beyond each edge, as it does for labels.</param>
    /// <param name="suffix">Ends the name of every variable.</param>
    public TreeCurvature(NumberedTree tree, bool hasSums, string suffix)
        : base(tree.Root.Leaves.Count, suffix)
    {
        (this.tree, this.hasSums) = (tree, hasSums);
        masses = new TreeMasses(tree.Root, V, "e", hasSums ? "s" : "m", hasSums ? "o" : "n");
    }

    protected override IEnumerable<string> Rests()
        => (hasSums ? [] : masses.DeclareBelow(tree.BelowRoot).Concat(masses.DeclareBeyond())).Concat(masses.DeclareBeyondWeightless());

    protected override string Rest(int index) => masses.Beyond(tree.Leaf(index));

    protected override IEnumerable<string> GaussNewton() => Below().Concat(tree.Root.Parents.SelectMany(Beside));

    private static string? Weight(TreeNode node) => node.Weight == 1 ? null : Literal.Of(node.Weight);

    private string Square(TreeNode leaf) => V("sq", leaf);

    /// <summary>A leaf of weight 1 has the square of its mass, and one of weight 0 nothing.</summary>
    private string At(TreeNode node)
        => node.IsWeightlessLeaf ? "TOps.Zero" : node is { IsLeaf: true, Weight: 1 } ? Square(node) : V("a", node);

    private IEnumerable<string> Below()
    {
        foreach (TreeNode leaf in tree.Root.Leaves)
        {
            yield return $"TVector {Square(leaf)} = {SquareOf(leaf.Class)};";
            if (leaf.Weight is not (0 or 1))
                yield return $"TVector {At(leaf)} = TOps.Multiply({Square(leaf)}, TOps.Create({Weight(leaf)}));";
        }

        foreach (TreeNode node in tree.BelowRoot)
        {
            string children = ColumnText.Tree("TOps.Add", i => At(node.Children[i]), node.Children.Count);
            yield return $"TVector {At(node)} = {Squared(masses.At(node), Weight(node), children)};";
        }
    }

    private IEnumerable<string> Beside(TreeNode node)
    {
        var siblings = new TreeSiblings(node, At, V, "k");
        foreach (string line in siblings.Declare())
            yield return line;
        for (int i = 0; i < node.Children.Count; i++)
        {
            TreeNode child = node.Children[i];
            string beside = siblings.Beside(i, node == tree.Root ? null : V("k", node));
            string sum = child.IsWeightlessLeaf ? beside : Squared(masses.Beyond(child), Weight(child), beside);
            yield return child.IsLeaf
                ? $"{Result(child.Class)} = {N("value")}.Of({Square(child)}, {sum});"
                : $"TVector {V("k", child)} = {sum};";
        }
    }

    private string V(string name, TreeNode node) => N(name, tree.Number(node));
}
