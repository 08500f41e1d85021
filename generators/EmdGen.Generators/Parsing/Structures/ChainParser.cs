using EmdGen.Generators.Diagnostics;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;
using EmdGen.Generators.Parsing.Classes;
using EmdGen.Structures;
using Microsoft.CodeAnalysis;

namespace EmdGen.Generators.Parsing.Structures;

/// <summary>Reads the positions of ordered classes.</summary>
internal sealed class ChainParser : StructureParser
{
    /// <inheritdoc/>
    public override int LargestClassCount => MostOfLinearKernels;

    /// <summary>A lone position could be a number of classes.</summary>
    public static bool IsCount(double position) => position >= 2 && position <= int.MaxValue && Math.Floor(position) == position;

    /// <inheritdoc/>
    public override GroundStructure? Parse(
        AnnotatedClasses classes, AnnotationArguments arguments, int exponent, List<Problem> problems, CancellationToken cancellation)
    {
        int classCount = classes.Count!.Value;
        Problem? problem = CountProblem(classes, classCount, arguments.Numbers)
            ?? PositionProblem(classes.Type, arguments.Numbers, cancellation);
        if (problem is not null)
            problems.Add(problem);
        return new ChainStructure(classCount, exponent, arguments.Numbers.ToEquatableArray());
    }

    /// <summary>An enum counts its own classes: where it has them, no count can have been meant.</summary>
    private static Problem? CountProblem(AnnotatedClasses classes, int classCount, IReadOnlyList<double> positions)
    {
        if (positions.Count == 0 || positions.Count == classCount)
            return null;
        string name = classes.Type.Name;
        return classes.Enum is null && positions is [var only] && IsCount(only)
            ? Problem.Create(Descriptors.PositionMeantAsCount, ProblemSite.Number(0), name, Literal.Digits(only))
            : Problem.Create(Descriptors.WrongPositionCount, ProblemSite.Number(classCount), name, classCount, positions.Count);
    }

    private static Problem? PositionProblem(INamedTypeSymbol type, IReadOnlyList<double> positions, CancellationToken cancellation)
    {
        for (int i = 0; i < positions.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            double position = positions[i];
            if (double.IsNaN(position) || double.IsInfinity(position))
                return Problem.Create(Descriptors.PositionNotFinite, ProblemSite.Number(i), type.Name, i, Literal.Digits(position));
            if (i == 0)
                continue;
            double spacing = position - positions[i - 1];
            if (!(spacing > 0))
            {
                return Problem.Create(
                    Descriptors.PositionsNotIncreasing,
                    ProblemSite.Number(i),
                    type.Name,
                    i,
                    Literal.Digits(position),
                    i - 1,
                    Literal.Digits(positions[i - 1]));
            }

            if (WeightRange.SpacingProblem(spacing, positions.Count) is { } range)
            {
                return Problem.Create(
                    Descriptors.SpacingNotSingle, ProblemSite.Number(i), type.Name, i - 1, i, Literal.Digits(spacing), range);
            }
        }

        return null;
    }
}
