using EmdGen.Generators.Diagnostics;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Parsing.Classes;

namespace EmdGen.Generators.Parsing.Structures;

/// <summary>Reads what a table's loss makes of a distance: D^omega + mu.</summary>
internal static class CostArguments
{
    /// <summary>omega: 1 unless given.</summary>
    public static double Sensitivity(AnnotatedClasses classes, AnnotationArguments arguments, List<Problem> problems)
    {
        double sensitivity = arguments.Number("Sensitivity") ?? 1;
        if (!(sensitivity > 0) || double.IsInfinity(sensitivity))
        {
            problems.Add(Problem.Create(
                Descriptors.SensitivityNotPositive, ProblemSite.Argument("Sensitivity"), classes.Type.Name, Literal.Digits(sensitivity)));
        }

        return sensitivity;
    }

    /// <summary>mu: 0 unless given.</summary>
    public static double Bias(AnnotatedClasses classes, AnnotationArguments arguments, List<Problem> problems)
    {
        double bias = (arguments.Number("Bias") ?? 0) + 0.0;
        if (double.IsNaN(bias) || double.IsInfinity((float)bias))
            problems.Add(Problem.Create(Descriptors.BiasNotFinite, ProblemSite.Argument("Bias"), classes.Type.Name, Literal.Digits(bias)));
        return bias;
    }
}
