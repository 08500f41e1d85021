using EmdGen.Generators.Diagnostics;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EmdGen.Generators.Parsing;

/// <summary>
/// Reads an [OrderedClasses] on an enum or a struct. The generator takes its model and the analyzer its problems, so that they agree.
/// </summary>
internal static class OrderedClassesParser
{
    public static ParseResult Parse(INamedTypeSymbol type, AttributeData attribute)
    {
        if (OrderedClassesArguments.Read(attribute) is not { } arguments)
            return new ParseResult(null, []);
        var problems = new List<Problem>();
        ClassSet? set = type.TypeKind switch
        {
            TypeKind.Enum => OnEnum(type, arguments, problems),
            TypeKind.Struct => OnStruct(type, arguments, problems),
            _ => null, // The compiler refuses the attribute on anything else.
        };
        return new ParseResult(problems.Any(problem => problem.IsError) ? null : set, problems);
    }

    private static ClassSet? OnEnum(INamedTypeSymbol type, OrderedClassesArguments arguments, List<Problem> problems)
    {
        if (arguments.Count is not null)
            problems.Add(Contradiction(type, "Count", "has its members as classes, so it takes no Count"));
        if (arguments.IsFor)
            problems.Add(Contradiction(type, "For", "has its members as classes, so it is for no other enum"));
        EnumParser.ReportUnusable(type, ProblemSite.Name(type), problems);
        EnumParser.ReportAliases(type, problems);
        TargetType? target = EnumTargetParser.Parse(type, problems);
        IReadOnlyList<EnumClass> classes = EnumParser.Classes(type);
        ChainStructure? chain = ChainParser.Parse(type, classes.Count, ProblemSite.Name(type), arguments, problems);
        return target is null || chain is null ? null : new ClassSet(target, EnumParser.Model(type, classes), chain);
    }

    private static ClassSet? OnStruct(INamedTypeSymbol type, OrderedClassesArguments arguments, List<Problem> problems)
    {
        TargetType? target = StructTargetParser.Parse(type, problems);
        if (arguments.Count is not null && arguments.IsFor)
        {
            problems.Add(Contradiction(type, "Count", "has the members of an enum as classes, so it takes no Count"));
            return null;
        }

        if (arguments.IsFor)
            return ForEnum(type, target, arguments, problems);
        if (arguments.Count is not { } count)
        {
            problems.Add(CountIsMissing(type, arguments));
            return null;
        }

        ChainStructure? chain = ChainParser.Parse(type, count, ProblemSite.Argument("Count"), arguments, problems);
        return target is null || chain is null ? null : new ClassSet(target, Enum: null, chain);
    }

    private static ClassSet? ForEnum(INamedTypeSymbol type, TargetType? target, OrderedClassesArguments arguments, List<Problem> problems)
    {
        ProblemSite site = ProblemSite.Argument("For");
        if (arguments.For is not INamedTypeSymbol { TypeKind: TypeKind.Enum } source)
        {
            problems.Add(Problem.Create(Descriptors.ForIsNoEnum, site, type.Name, arguments.For?.ToDisplayString() ?? "null"));
            return null;
        }

        EnumParser.ReportUnusable(source, site, problems);
        IReadOnlyList<EnumClass> classes = EnumParser.Classes(source);
        ChainStructure? chain = ChainParser.Parse(type, classes.Count, site, arguments, problems);
        return target is null || chain is null ? null : new ClassSet(target, EnumParser.Model(source, classes), chain);
    }

    private static Problem CountIsMissing(INamedTypeSymbol type, OrderedClassesArguments arguments)
        => arguments.Positions is [var only] && ChainParser.IsCount(only)
            ? Problem.Create(Descriptors.PositionMeantAsCount, ProblemSite.Position(0), type.Name, Literal.Digits(only))
            : Contradiction(type, "Count", "is a struct without members to be classes, so it needs Count or For");

    private static Problem Contradiction(INamedTypeSymbol type, string argument, string explanation)
        => Problem.Create(Descriptors.ContradictoryArguments, ProblemSite.Argument(argument), type.Name, explanation);
}
