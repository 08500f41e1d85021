using EmdGen.Generators.Diagnostics;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;
using EmdGen.Structures;
using EmdGen.Structures.Csv;

namespace EmdGen.Generators.Parsing.Structures;

/// <summary>Finds the mistakes in the entries of a square table.</summary>
/// <param name="table">[C,C].</param>
/// <param name="typeName">What is annotated.</param>
/// <param name="names">[C]: what people call the classes; empty where they have no names.</param>
/// <param name="siteOf">Where an entry stands, by its index row by row.</param>
/// <param name="cancellation">Ends the checks.</param>
internal sealed class TableChecks(
    TableStructure table, string typeName, IReadOnlyList<string> names, Func<int, ProblemSite> siteOf, CancellationToken cancellation)
{
    /// <summary>All triples of more classes would hold up an editor.</summary>
    private const int MostClassesForTriangles = 256;

    /// <summary>Of the distance: what rounding of decimal fractions may add to a sum of two.</summary>
    private const double Rounding = 1e-12;

    private int ClassCount => table.ClassCount;

    /// <summary>Adds the first problem of each kind.</summary>
    public void Report(List<Problem> problems)
    {
        Problem? error = Entries().Select(at => EntryProblem(at.Row, at.Column)).FirstOrDefault(problem => problem is not null);
        if (error is not null)
        {
            problems.Add(error);
            return;
        }

        if (Entries().Where(at => at.Row > at.Column).Select(at => Asymmetry(at.Row, at.Column)).FirstOrDefault(p => p is not null) is { } asymmetry)
            problems.Add(asymmetry);
        if (ClassCount <= MostClassesForTriangles && BrokenTriangle() is { } triangle)
            problems.Add(triangle);
    }

    /// <summary>Every entry, row by row; what looks at them ends with the row in which that is asked for.</summary>
    private IEnumerable<(int Row, int Column)> Entries()
    {
        for (int row = 0; row < ClassCount; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (int column = 0; column < ClassCount; column++)
                yield return (row, column);
        }
    }

    private double At(int predicted, int actual) => table.Distances[(predicted * ClassCount) + actual];

    private ProblemSite Site(int predicted, int actual) => siteOf((predicted * ClassCount) + actual);

    private string NameOf(int index) => index < names.Count ? names[index] : Literal.Digits((decimal)index);

    private Problem? EntryProblem(int predicted, int actual)
    {
        double value = At(predicted, actual);
        if (TableEntries.Problem(value, predicted, actual) is { } text)
        {
            return Problem.Create(
                predicted == actual && value > 0 && !double.IsInfinity(value) ? Descriptors.DiagonalNotZero : Descriptors.InvalidDistance,
                Site(predicted, actual),
                typeName,
                NameOf(predicted),
                NameOf(actual),
                text);
        }

        double cost = Math.Pow(value, table.Sensitivity) + table.Bias;
        return WeightRange.CostProblem(cost, ClassCount) is { } range
            ? Problem.Create(
                Descriptors.CostNotSingle,
                Site(predicted, actual),
                typeName,
                NameOf(predicted),
                NameOf(actual),
                Literal.Digits(value),
                Literal.Digits(table.Sensitivity),
                Literal.Digits(table.Bias),
                range)
            : null;
    }

    private Problem? Asymmetry(int predicted, int actual)
    {
        double there = At(predicted, actual), back = At(actual, predicted);
        return there == back
            ? null
            : Problem.Create(
                Descriptors.Asymmetric,
                Site(predicted, actual),
                typeName,
                NameOf(predicted),
                NameOf(actual),
                Literal.Digits(there),
                Literal.Digits(back));
    }

    private Problem? BrokenTriangle()
    {
        foreach ((int from, int to) in Entries())
        {
            double direct = At(from, to) * (1 - Rounding);
            for (int over = 0; over < ClassCount; over++)
            {
                if (direct > At(from, over) + At(over, to))
                {
                    return Problem.Create(
                        Descriptors.TriangleBroken,
                        Site(from, to),
                        typeName,
                        NameOf(from),
                        NameOf(to),
                        Literal.Digits(At(from, to)),
                        NameOf(over),
                        Literal.Digits(At(from, over)),
                        Literal.Digits(At(over, to)));
                }
            }
        }

        return null;
    }
}
