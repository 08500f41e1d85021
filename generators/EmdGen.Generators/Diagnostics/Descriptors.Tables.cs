using Microsoft.CodeAnalysis;

namespace EmdGen.Generators.Diagnostics;

/// <content>Those of tables of distances.</content>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor TableNotSquare = Error(
        "EMDGEN018", "Wrong number of distances", "The distances of '{0}' number {1}, but {2}");

    public static readonly DiagnosticDescriptor InvalidDistance = Error(
        "EMDGEN019", "Distance negative or not finite", "The distance of predicted '{1}' from true '{2}' in '{0}' is {3}");

    public static readonly DiagnosticDescriptor DiagonalNotZero = Error(
        "EMDGEN020", "Distance of a class to itself", "The distance of '{1}' to itself in '{0}' is {3}");

    public static readonly DiagnosticDescriptor CostNotSingle = Error(
        "EMDGEN021",
        "Cost outside float32",
        "The distance of predicted '{1}' from true '{2}' in '{0}' is {3}, "
            + "which to the power {4} plus {5} is {6}");

    public static readonly DiagnosticDescriptor Asymmetric = new(
        "EMDGEN022",
        "Table not symmetric",
        "The distance of predicted '{1}' from true '{2}' in '{0}' is {3}, but of '{2}' from '{1}' it is {4}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor TriangleBroken = new(
        "EMDGEN023",
        "Triangle inequality broken",
        "'{1}' and '{2}' of '{0}' lie {3} apart, but over '{4}' only {5} + {6}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor SensitivityNotPositive = Error(
        "EMDGEN024", "Sensitivity not positive", "The sensitivity of '{0}' is {1}, but must be positive and finite");

    public static readonly DiagnosticDescriptor BiasNotFinite = Error(
        "EMDGEN025", "Bias not finite", "The bias of '{0}' is {1}, but must be finite in float32");

    public static readonly DiagnosticDescriptor FileMissing = Error(
        "EMDGEN026", "Table's file missing", "'{1}', the file of '{0}', is not among the project's AdditionalFiles");

    public static readonly DiagnosticDescriptor FileAmbiguous = Error(
        "EMDGEN027", "Table's file ambiguous", "'{1}', the file of '{0}', may be {2} or {3}");

    public static readonly DiagnosticDescriptor FileUnreadable = Error(
        "EMDGEN028", "Table's file unreadable", "'{1}', the file of '{0}', cannot be read as text");

    public static readonly DiagnosticDescriptor FileMalformed = Error(
        "EMDGEN029", "No table in the file", "{0}, line {1}: in the table of '{2}' {3}");

    public static readonly DiagnosticDescriptor FileTooLarge = Error(
        "EMDGEN036", "Table's file too large", "{0}, line {1}: in the table of '{2}' {3}");
}
