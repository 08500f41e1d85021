using EmdGen.Generators.Emission.Text;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Structures;

/// <summary>Classes as the leaves of a tree.</summary>
internal sealed class TreeDescription(TreeStructure tree) : StructureDescription
{
    public override bool HasPlaces => true;

    public override IEnumerable<string> Summary(string classes)
    {
        yield return $"The {NameOf(tree)} between a predicted and a true distribution over the {Literal.Digits((decimal)tree.ClassCount)}";
        yield return $"{classes}, the leaves of a tree.";
    }

    public override IEnumerable<string> Loss()
    {
        string term = tree.Exponent == 2 ? "d_e^2" : "|d_e|";
        yield return $"The loss of a row is the sum over the {Literal.Digits((decimal)tree.Parents.Count)} edges e of the tree of w_e * {term}, where d_e is the sum of";
        yield return "p_j - t_j over the classes j below the edge, p is the softmax of the row's logits and t its target: 1 at the";
        yield return "label and 0 elsewhere, or a distribution. The weights w_e of the edges on the way from each class to the root";
        yield return "are listed below.";
    }

    public override string Place(int index)
    {
        var weights = new List<string>();
        for (int node = index; node >= 0; node = tree.Parents[node])
            weights.Add(Literal.Digits(tree.Weights[node]));
        return ": " + string.Join(", ", weights);
    }
}
