using EmdGen.Generators.Emission.Cpu;
using EmdGen.Generators.Helpers;

namespace EmdGen.Generators.Emission.Structures.Tree;

/// <summary>
/// The diagonal of Gauss and Newton of a tree. An edge gives a class below it the square of the mass beyond, and every other class the square of
/// the mass below: a is the sum of the latter over the edges at and below a node, k over all edges of a class there but those below the node.
/// </summary>
/// <param name="root">The root.</param>
/// <param name="masses">The masses below and beyond nodes.</param>
/// <param name="variable">A node's variable, of which the name is given.</param>
internal sealed class TreeCurvature(TreeNode root, TreeMasses masses, Func<string, TreeNode, string> variable)
{
    /// <summary>Declares the sums, and hands what they are to each class to a statement of the kernel's.</summary>
    /// <param name="assign">Writes the statement for a class, the square of its mass, and the sum.</param>
    public IEnumerable<string> Lines(Func<int, string, string, string> assign) => Below().Concat(root.Parents.SelectMany(node => Beside(node, assign)));

    private static string? Weight(TreeNode node) => node.Weight == 1 ? null : Literal.Of(node.Weight);

    private string Square(TreeNode leaf) => variable("sq", leaf);

    /// <summary>A leaf of weight 1 has the square of its mass, and one of weight 0 nothing.</summary>
    private string At(TreeNode node)
        => node.IsWeightlessLeaf ? "TOps.Zero" : node is { IsLeaf: true, Weight: 1 } ? Square(node) : variable("a", node);

    private IEnumerable<string> Below()
    {
        foreach (TreeNode leaf in root.Leaves)
        {
            yield return $"TVector {Square(leaf)} = TOps.Multiply({masses.At(leaf)}, {masses.At(leaf)});";
            if (leaf.Weight is not (0 or 1))
                yield return $"TVector {At(leaf)} = TOps.Multiply({Square(leaf)}, TOps.Create({Weight(leaf)}));";
        }

        foreach (TreeNode node in root.Inner.Where(node => node != root))
        {
            string children = ColumnText.Tree("TOps.Add", i => At(node.Children[i]), node.Children.Count);
            yield return $"TVector {At(node)} = {CurvatureText.Squared(masses.At(node), Weight(node), children)};";
        }
    }

    private IEnumerable<string> Beside(TreeNode node, Func<int, string, string, string> assign)
    {
        var siblings = new TreeSiblings(node, At, variable, "k");
        foreach (string line in siblings.Declare())
            yield return line;
        for (int i = 0; i < node.Children.Count; i++)
        {
            TreeNode child = node.Children[i];
            string beside = siblings.Beside(i, node == root ? null : variable("k", node));
            string sum = child.IsWeightlessLeaf ? beside : CurvatureText.Squared(masses.Beyond(child), Weight(child), beside);
            yield return child.IsLeaf ? assign(child.Class, Square(child), sum) : $"TVector {variable("k", child)} = {sum};";
        }
    }
}
