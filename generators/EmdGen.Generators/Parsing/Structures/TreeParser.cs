using EmdGen.Generators.Diagnostics;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;
using EmdGen.Generators.Parsing.Classes;
using EmdGen.Structures;
using Microsoft.CodeAnalysis;

namespace EmdGen.Generators.Parsing.Structures;

/// <summary>Reads a tree from the branches of its leaves.</summary>
internal sealed class TreeParser : StructureParser
{
    private const string Weights = "Weights";

    /// <inheritdoc/>
    public override int LargestClassCount => MostOfLinearKernels;

    /// <inheritdoc/>
    public override GroundStructure? Parse(
        AnnotatedClasses classes, AnnotationArguments arguments, int exponent, List<Problem> problems, CancellationToken cancellation)
    {
        int before = problems.Count;
        var tree = new TreeNodes();
        foreach (EnumClass member in classes.Members)
        {
            cancellation.ThrowIfCancellationRequested();
            IFieldSymbol field = classes.Enum!.GetMembers(member.Name).OfType<IFieldSymbol>().First();
            if (Branch.Of(field) is not { } branch)
                problems.Add(Problem.Create(Descriptors.BranchMissing, Site(classes, field), member.Name, classes.Type.Name));
            else if (branch.Add(tree) is { } problem)
                problems.Add(problem);
        }

        IReadOnlyList<double> weights = arguments.List(Weights);
        if (weights.Select(EdgeWeights.Problem).FirstOrDefault(problem => problem is not null) is { } text)
        {
            problems.Add(Problem.Create(
                Descriptors.InvalidWeight, ProblemSite.Argument(Weights), $"A weight of '{classes.Type.Name}'", text));
        }

        if (problems.Count > before)
            return null;
        if (weights.Count > tree.Depth)
        {
            problems.Add(Problem.Create(
                Descriptors.TooManyWeights, ProblemSite.Argument(Weights), classes.Type.Name, weights.Count, tree.Depth));
        }

        int[] parents = [.. tree.Parents()];
        double[] all = [.. tree.Weights(weights)];
        double longest = WeightRange.LargestPath(parents, all);
        if (WeightRange.Problem(longest, classes.Members.Count) is { } range)
        {
            problems.Add(Problem.Create(
                Descriptors.InvalidWeight,
                classes.CountSite,
                $"The sum of weights from a node of '{classes.Type.Name}' to the root",
                $"{Literal.Digits(longest)}, {range}"));
        }

        return new TreeStructure(classes.Members.Count, exponent, parents.ToEquatableArray(), all.ToEquatableArray());
    }

    private static ProblemSite Site(AnnotatedClasses classes, IFieldSymbol field)
        => SymbolEqualityComparer.Default.Equals(classes.Type, classes.Enum) ? ProblemSite.Name(field) : classes.CountSite;
}
