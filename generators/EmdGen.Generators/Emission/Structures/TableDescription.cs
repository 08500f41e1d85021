using EmdGen.Generators.Emission.Text;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Structures;

/// <summary>Distances by table, fixed or given with a call.</summary>
/// <param name="structure">The structure.</param>
/// <param name="sensitivity">omega.</param>
/// <param name="bias">mu.</param>
/// <param name="meaning">What D_ik is.</param>
internal sealed class TableDescription(GroundStructure structure, double sensitivity, double bias, string meaning) : StructureDescription
{
    public override IEnumerable<string> Summary(string classes)
    {
        string power = structure.Exponent == 2 ? "squared " : "";
        yield return $"The cross entropy over the {Literal.Digits((decimal)structure.ClassCount)} {classes} with a regulariser:";
        yield return $"the {power}Earth Mover's Distance of the prediction from the true class, by a table of distances.";
    }

    public override IEnumerable<string> Loss()
    {
        string mass = structure.Exponent == 2 ? "p_i^2" : "p_i";
        yield return "The loss of a row with label k is alpha * (its cross entropy) + lambda * (the sum over the classes i of";
        yield return $"{mass} * c_ik), where c_ik = {Cost()}, {meaning},";
        yield return "and p is the softmax of the row's logits. alpha and lambda are 1 unless the options say otherwise.";
        yield return "Labels alone are taken as targets.";
    }

    private string Cost()
    {
        string power = sensitivity == 1 ? "D_ik" : "D_ik^" + Literal.Digits(sensitivity);
        return bias == 0 ? power : power + (bias < 0 ? " - " : " + ") + Literal.Digits(Math.Abs(bias));
    }
}
