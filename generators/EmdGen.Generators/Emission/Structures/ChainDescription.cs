using EmdGen.Generators.Emission.Text;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Structures;

/// <summary>Ordered classes.</summary>
internal sealed class ChainDescription(ChainStructure chain) : StructureDescription
{
    public override bool HasPlaces => chain.Positions.Count > 0;

    public override IEnumerable<string> Summary(string classes)
    {
        yield return $"The {NameOf(chain)} between a predicted and a true distribution over the {Literal.Digits((decimal)chain.ClassCount)} ordered";
        yield return $"{classes}, {(chain.IsUnit ? "one unit apart" : "at the positions below")}.";
    }

    public override IEnumerable<string> Loss()
    {
        string last = Literal.Digits((decimal)(chain.ClassCount - 2)), term = chain.Exponent == 2 ? "d_i^2" : "|d_i|";
        yield return $"The loss of a row is the sum over i from 0 to {last} of {(chain.IsUnit ? "" : "w_i * ")}{term}, where";
        yield return "d_i = (p_0 + ... + p_i) - (t_0 + ... + t_i), p is the softmax of the row's logits and t its target:";
        yield return "1 at the label and 0 elsewhere, or a distribution.";
        if (!chain.IsUnit)
            yield return "The weight w_i is the distance from the position of class i to that of class i + 1.";
    }

    public override string Place(int index) => HasPlaces ? " at position " + Literal.Digits(chain.Positions[index]) : "";
}
