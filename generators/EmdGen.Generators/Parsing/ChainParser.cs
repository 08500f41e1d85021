using EmdGen.Generators.Diagnostics;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EmdGen.Generators.Parsing;

/// <summary>Reads class count, positions and exponent of ordered classes.</summary>
internal static class ChainParser
{
    private const float SmallestNormalSingle = 1.17549435E-38f;

    /// <summary>Whether a lone position could be a number of classes.</summary>
    public static bool IsCount(double position) => position >= 2 && position <= int.MaxValue && Math.Floor(position) == position;

    /// <summary>The chain; null where there is an error, which is then in <paramref name="problems"/>.</summary>
    public static ChainStructure? Parse(
        INamedTypeSymbol type, int classCount, ProblemSite countSite, OrderedClassesArguments arguments, List<Problem> problems)
    {
        int before = problems.Count;
        if (arguments.Exponent is not (1 or 2))
            problems.Add(Problem.Create(Descriptors.InvalidExponent, ProblemSite.Argument("Exponent"), type.Name, arguments.Exponent));
        if (classCount < 2)
            problems.Add(Problem.Create(Descriptors.TooFewClasses, countSite, type.Name, classCount));
        else if (CountProblem(type, classCount, arguments.Positions) is { } wrongCount)
            problems.Add(wrongCount);
        else if (PositionProblem(type, arguments.Positions) is { } wrongPosition)
            problems.Add(wrongPosition);
        return problems.Count > before
            ? null
            : new ChainStructure(classCount, arguments.Exponent, arguments.Positions.ToEquatableArray());
    }

    private static Problem? CountProblem(INamedTypeSymbol type, int classCount, IReadOnlyList<double> positions)
    {
        if (positions.Count == 0 || positions.Count == classCount)
            return null;
        return positions is [var only] && IsCount(only)
            ? Problem.Create(Descriptors.PositionMeantAsCount, ProblemSite.Position(0), type.Name, Literal.Digits(only))
            : Problem.Create(
                Descriptors.WrongPositionCount, ProblemSite.Position(classCount), type.Name, classCount, positions.Count);
    }

    private static Problem? PositionProblem(INamedTypeSymbol type, IReadOnlyList<double> positions)
    {
        for (int i = 0; i < positions.Count; i++)
        {
            double position = positions[i];
            if (double.IsNaN(position) || double.IsInfinity(position))
                return Problem.Create(Descriptors.PositionNotFinite, ProblemSite.Position(i), type.Name, i, NotFinite(position));
            if (i == 0)
                continue;
            double spacing = position - positions[i - 1];
            if (!(spacing > 0))
            {
                return Problem.Create(
                    Descriptors.PositionsNotIncreasing,
                    ProblemSite.Position(i),
                    type.Name,
                    i,
                    Literal.Digits(position),
                    i - 1,
                    Literal.Digits(positions[i - 1]));
            }

            if ((float)spacing < SmallestNormalSingle || float.IsInfinity((float)spacing))
            {
                string apart = double.IsInfinity(spacing) ? NotFinite(spacing) : Literal.Digits(spacing);
                return Problem.Create(Descriptors.SpacingNotSingle, ProblemSite.Position(i), type.Name, i - 1, i, apart);
            }
        }

        return null;
    }

    private static string NotFinite(double value) => double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
}
