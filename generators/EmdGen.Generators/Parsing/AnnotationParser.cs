using EmdGen.Generators.Diagnostics;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;
using EmdGen.Generators.Parsing.Classes;
using EmdGen.Generators.Parsing.Structures;
using EmdGen.Generators.Parsing.Targets;
using Microsoft.CodeAnalysis;

namespace EmdGen.Generators.Parsing;

/// <summary>
/// Reads an annotation on an enum or a struct. The generator takes its model and the analyzer its problems, so that they agree.
/// </summary>
internal static class AnnotationParser
{
    public static ParseResult Parse(INamedTypeSymbol type, AttributeData attribute, Annotation annotation, CancellationToken cancellation)
    {
        if (AnnotationArguments.Read(attribute) is not { } arguments)
            return new ParseResult(null, []);
        var problems = new List<Problem>();
        if (type.GetAttributes().Select(Annotation.Of).FirstOrDefault(other => other is not null && other != annotation) is { } second)
        {
            problems.Add(Problem.Create(
                Descriptors.ContradictoryArguments,
                ProblemSite.Attribute,
                type.Name,
                $"has both [{annotation.Name}] and [{second.Name}], but its classes relate in one way"));
        }

        ClassSet? set = type.TypeKind switch
        {
            TypeKind.Enum => OnEnum(type, annotation, arguments, problems, cancellation),
            TypeKind.Struct => OnStruct(type, annotation, arguments, problems, cancellation),
            _ => null, // The compiler refuses the attribute on anything else.
        };
        return new ParseResult(problems.Any(problem => problem.IsError) ? null : set, problems);
    }

    private static ClassSet? OnEnum(
        INamedTypeSymbol type, Annotation annotation, AnnotationArguments arguments, List<Problem> problems, CancellationToken cancellation)
    {
        if (arguments.Has("Count"))
            problems.Add(Contradiction(type, "Count", "has its members as classes, so it takes no Count"));
        if (arguments.Has("For"))
            problems.Add(Contradiction(type, "For", "has its members as classes, so it is for no other enum"));
        EnumParser.ReportUnusable(type, ProblemSite.Name(type), problems);
        EnumParser.ReportAliases(type, problems);
        TargetType? target = EnumTargetParser.Parse(type, problems);
        return OfEnum(target, new AnnotatedClasses(type, type, ProblemSite.Name(type)), annotation, arguments, problems, cancellation);
    }

    private static ClassSet? OnStruct(
        INamedTypeSymbol type, Annotation annotation, AnnotationArguments arguments, List<Problem> problems, CancellationToken cancellation)
    {
        TargetType? target = StructTargetParser.Parse(type, problems);
        if (arguments.Has("Count") && arguments.Has("For"))
        {
            problems.Add(Contradiction(type, "Count", "has the members of an enum as classes, so it takes no Count"));
            return null;
        }

        if (arguments.Has("For"))
            return ForEnum(type, target, annotation, arguments, problems, cancellation);
        int? count = annotation.TakesCount ? arguments.Integer("Count") : annotation.Parser.CountOf(arguments);
        if (count is null && annotation.Parser.NeedsCount)
        {
            problems.Add(CountIsMissing(type, annotation, arguments));
            return null;
        }

        GroundStructure? structure = Structure(
            new AnnotatedClasses(type, count, ProblemSite.Argument("Count")), annotation, arguments, problems, cancellation);
        return target is null || structure is null ? null : new ClassSet(target, Enum: null, structure);
    }

    private static ClassSet? ForEnum(
        INamedTypeSymbol type,
        TargetType? target,
        Annotation annotation,
        AnnotationArguments arguments,
        List<Problem> problems,
        CancellationToken cancellation)
    {
        ProblemSite site = ProblemSite.Argument("For");
        ITypeSymbol? given = arguments.Type("For");
        if (given is not INamedTypeSymbol { TypeKind: TypeKind.Enum } source)
        {
            problems.Add(Problem.Create(Descriptors.ForIsNoEnum, site, type.Name, given?.ToDisplayString() ?? "null"));
            return null;
        }

        EnumParser.ReportUnusable(source, site, problems);
        return OfEnum(target, new AnnotatedClasses(type, source, site), annotation, arguments, problems, cancellation);
    }

    private static ClassSet? OfEnum(
        TargetType? target,
        AnnotatedClasses classes,
        Annotation annotation,
        AnnotationArguments arguments,
        List<Problem> problems,
        CancellationToken cancellation)
    {
        GroundStructure? structure = Structure(classes, annotation, arguments, problems, cancellation);
        return target is null || structure is null
            ? null
            : new ClassSet(target, EnumParser.Model(classes.Enum!, classes.Members), structure);
    }

    private static GroundStructure? Structure(
        AnnotatedClasses classes, Annotation annotation, AnnotationArguments arguments, List<Problem> problems, CancellationToken cancellation)
    {
        int before = problems.Count(problem => problem.IsError);
        int exponent = arguments.Integer("Exponent") ?? 2;
        if (exponent is not (1 or 2))
            problems.Add(Problem.Create(Descriptors.InvalidExponent, ProblemSite.Argument("Exponent"), classes.Type.Name, exponent));
        if (classes.Count is { } count && count < 2)
        {
            string classesText = count == 1 ? "1 class" : Literal.Digits((decimal)count) + " classes";
            problems.Add(Problem.Create(Descriptors.TooFewClasses, classes.CountSite, classes.Type.Name, classesText));
            return null;
        }

        int most = annotation.Parser.LargestClassCount;
        if (classes.Count > most)
        {
            problems.Add(Problem.Create(
                Descriptors.TooManyClasses, classes.CountSite, classes.Type.Name, classes.Count, most, annotation.Name));
            return null;
        }

        cancellation.ThrowIfCancellationRequested();
        GroundStructure? structure = annotation.Parser.Parse(classes, arguments, exponent, problems, cancellation);
        return problems.Count(problem => problem.IsError) > before ? null : structure;
    }

    private static Problem CountIsMissing(INamedTypeSymbol type, Annotation annotation, AnnotationArguments arguments)
    {
        if (annotation.TakesCount && arguments.Numbers is [var only] && ChainParser.IsCount(only))
            return Problem.Create(Descriptors.PositionMeantAsCount, ProblemSite.Number(0), type.Name, Literal.Digits(only));
        string needs = annotation.TakesCount ? "Count or For" : "For";
        return Contradiction(type, "Count", $"is a struct without members to be classes, so it needs {needs}");
    }

    private static Problem Contradiction(INamedTypeSymbol type, string argument, string explanation)
        => Problem.Create(Descriptors.ContradictoryArguments, ProblemSite.Argument(argument), type.Name, explanation);
}
