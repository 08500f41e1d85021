using Microsoft.CodeAnalysis;

namespace EmdGen.Generators.Diagnostics;

/// <summary>Every diagnostic. README.md of this project says how to fix each; a test keeps the two together.</summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor TooFewClasses = Error(
        "EMDGEN001", "Fewer than two classes", "'{0}' has {1}, but a loss needs 2 or more");

    public static readonly DiagnosticDescriptor WrongPositionCount = Error(
        "EMDGEN002", "Wrong number of positions", "'{0}' has {1} classes, but positions for {2}");

    public static readonly DiagnosticDescriptor PositionMeantAsCount = Error(
        "EMDGEN003", "A count given as a position", "{1} is the position of a single class of '{0}'; did you mean Count = {1}?");

    public static readonly DiagnosticDescriptor PositionNotFinite = Error(
        "EMDGEN004", "Position not finite", "Position {1} of '{0}' is {2}, which is not finite");

    public static readonly DiagnosticDescriptor PositionsNotIncreasing = Error(
        "EMDGEN005", "Positions not increasing", "Position {1} of '{0}' is {2}, which is not above position {3}, {4}");

    public static readonly DiagnosticDescriptor SpacingNotSingle = Error(
        "EMDGEN006", "Spacing outside float32", "Positions {1} and {2} of '{0}' lie {3} apart, {4}");

    public static readonly DiagnosticDescriptor InvalidExponent = Error(
        "EMDGEN007", "Exponent neither 1 nor 2", "The exponent of '{0}' is {1}, but must be 1 or 2");

    public static readonly DiagnosticDescriptor ContradictoryArguments = Error(
        "EMDGEN008", "Contradictory arguments", "'{0}' {1}");

    public static readonly DiagnosticDescriptor ForIsNoEnum = Error(
        "EMDGEN009", "For names no enum", "'{1}', which '{0}' is for, is not an enum");

    public static readonly DiagnosticDescriptor FlagsEnum = Error(
        "EMDGEN010", "Classes of a [Flags] enum", "'{0}' is marked [Flags]: its members combine, and classes exclude each other");

    public static readonly DiagnosticDescriptor EnumOutOfReach = Error(
        "EMDGEN011", "Enum out of reach of emitted code", "'{0}' {1}, so emitted code cannot name it");

    public static readonly DiagnosticDescriptor StructCannotBeFilled = Error(
        "EMDGEN012", "Struct cannot be filled", "'{0}' {1}");

    public static readonly DiagnosticDescriptor TargetExists = Error(
        "EMDGEN013", "Generated type exists", "'{1}' would be generated for '{0}', but exists and is no plain partial struct");

    public static readonly DiagnosticDescriptor TargetShared = new(
        "EMDGEN014",
        "Generated type shared",
        "'{1}' would be generated for '{0}' and for another set of classes too",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor ReservedName = Error(
        "EMDGEN015", "Struct named like a generated member", "'{0}' cannot be filled, because a generated member is called '{1}'");

    public static readonly DiagnosticDescriptor LanguageTooOld = Error(
        "EMDGEN016", "Language version below C# 12", "The loss of '{0}' needs C# 12 or later, but the language version is {1}");

    public static readonly DiagnosticDescriptor Alias = new(
        "EMDGEN017",
        "Alias of a class",
        "'{0}' has the value {1} of '{2}', so it is an alias and no class of its own",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor TooManyClasses = Error(
        "EMDGEN035", "Too many classes", "'{0}' has {1} classes, but [{3}] takes {2} at most");

    private const string Category = "EmdGen";

    private static DiagnosticDescriptor Error(string id, string title, string message)
        => new(id, title, message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true);
}
