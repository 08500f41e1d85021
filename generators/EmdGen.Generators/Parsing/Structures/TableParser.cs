using EmdGen.Generators.Diagnostics;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;
using EmdGen.Generators.Parsing.Classes;

namespace EmdGen.Generators.Parsing.Structures;

/// <summary>Reads a table of distances, or the name of the file that it is in.</summary>
internal sealed class TableParser : StructureParser
{
    /// <summary>
    /// The most classes of a table that the compiler is given. Its numbers become part of the assembly, 32 MB of it with so many classes, and the
    /// compiler takes many times as much memory to write them.
    /// </summary>
    public const int MostClasses = 2000;

    private const string File = "File";

    /// <inheritdoc/>
    public override int LargestClassCount => MostClasses;

    /// <inheritdoc/>
    public override bool NeedsCount => false;

    /// <inheritdoc/>
    public override int? CountOf(AnnotationArguments arguments) => TableStructure.SideOf(arguments.Numbers.Length);

    /// <inheritdoc/>
    public override GroundStructure? Parse(
        AnnotatedClasses classes, AnnotationArguments arguments, int exponent, List<Problem> problems, CancellationToken cancellation)
    {
        int before = problems.Count;
        double sensitivity = CostArguments.Sensitivity(classes, arguments, problems);
        double bias = CostArguments.Bias(classes, arguments, problems);
        string? file = arguments.Text(File);
        if ((arguments.Numbers.Length > 0) == arguments.Has(File))
        {
            string text = arguments.Has(File) ? "has its distances in the attribute, so it takes no File" : "has neither distances nor a File";
            problems.Add(Problem.Create(Descriptors.ContradictoryArguments, ProblemSite.Argument(File), classes.Type.Name, text));
            return null;
        }

        EquatableArray<string> names = classes.Members.Select(member => member.Name).ToEquatableArray();
        if (arguments.Has(File))
            return new TableFileStructure(classes.Count ?? 0, exponent, file ?? "", names, sensitivity, bias);
        var structure = new TableStructure(classes.Count ?? 0, exponent, arguments.Numbers.ToEquatableArray(), sensitivity, bias);

        // What is said of sensitivity or bias need not be said of every cost too.
        TableStructure distances = problems.Count > before ? structure with { Sensitivity = 1, Bias = 0 } : structure;
        if (arguments.Numbers.Length == (long)structure.ClassCount * structure.ClassCount)
            new TableChecks(distances, classes.Type.Name, names, ProblemSite.Number, cancellation).Report(problems);
        else
            problems.Add(WrongCount(classes, arguments.Numbers.Length));
        return structure;
    }

    private static Problem WrongCount(AnnotatedClasses classes, int numbers)
    {
        string expected = classes.Count is { } count ? $"{Literal.Digits((decimal)count)} classes need {count}x{count}" : "this is no square";
        return Problem.Create(Descriptors.TableNotSquare, ProblemSite.Attribute, classes.Type.Name, numbers, expected);
    }
}
