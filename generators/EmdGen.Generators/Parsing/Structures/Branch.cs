using System.Globalization;
using EmdGen.Generators.Diagnostics;
using EmdGen.Generators.Helpers;
using EmdGen.Structures;
using Microsoft.CodeAnalysis;

namespace EmdGen.Generators.Parsing.Structures;

/// <summary>A [Branch] on a member.</summary>
internal sealed class Branch
{
    private const string FullName = "EmdGen.BranchAttribute";

    private readonly AttributeData attribute;
    private readonly string member;
    private readonly string path;
    private readonly double? weight;

    private Branch(AttributeData attribute, string member, string path)
    {
        this.attribute = attribute;
        this.member = member;
        this.path = path;
        weight = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Weight").Value.Value as double?;
    }

    private ProblemSite PathSite => ProblemSite.In(attribute, ProblemSite.Number(0));

    /// <summary>Null where a member has none, or one that does not compile.</summary>
    public static Branch? Of(IFieldSymbol field)
        => field.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == FullName) is { } attribute
            && attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive } argument]
            ? new Branch(attribute, field.Name, argument.Value as string ?? "")
            : null;

    /// <summary>Adds the nodes of the path that are not there yet, and the leaf; returns what is wrong.</summary>
    public Problem? Add(TreeNodes tree)
    {
        TreeNodes.Node? node = null;
        foreach (string segment in path.Length == 0 ? [] : path.Split('/'))
        {
            int colon = segment.LastIndexOf(':');
            string name = (colon < 0 ? segment : segment.Substring(0, colon)).Trim();
            if (name.Length == 0)
                return Problem.Create(Descriptors.EmptySegment, PathSite, member, path);
            node = tree.Inner(node, name);
            if (colon >= 0 && Weigh(node, name, segment.Substring(colon + 1)) is { } problem)
                return problem;
        }

        if (weight is { } own && EdgeWeights.Problem(own) is { } text)
            return Problem.Create(Descriptors.InvalidWeight, ProblemSite.In(attribute, ProblemSite.Argument("Weight")), $"The weight of '{member}'", text);
        tree.AddLeaf(node, weight + 0.0);
        return null;
    }

    private Problem? Weigh(TreeNodes.Node node, string name, string text)
    {
        bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double given);
        string? problem = isNumber ? EdgeWeights.Problem(given) : $"'{text}', which is no number";
        if (problem is not null)
            return Problem.Create(Descriptors.InvalidWeight, PathSite, $"The weight of '{name}' in the branch of '{member}'", problem);
        if (node.Weight is { } other && other != given)
        {
            return Problem.Create(
                Descriptors.TwoWeights, PathSite, name, member, Literal.Digits(given), Literal.Digits(other));
        }

        node.Weight = given + 0.0;
        return null;
    }
}
