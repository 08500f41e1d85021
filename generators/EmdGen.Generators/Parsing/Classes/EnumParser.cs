using System.Globalization;
using EmdGen.Generators.Diagnostics;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EmdGen.Generators.Parsing.Classes;

/// <summary>Reads the classes of an enum.</summary>
internal static class EnumParser
{
    /// <summary>One class for each value, by value; the first name of a value counts.</summary>
    public static IReadOnlyList<EnumClass> Classes(INamedTypeSymbol type)
        => [.. Members(type).GroupBy(Value).Select(names => new EnumClass(names.First().Name, names.Key)).OrderBy(member => member.Value)];

    /// <summary>The model of an enum and its classes.</summary>
    public static EnumClasses Model(INamedTypeSymbol type, IReadOnlyList<EnumClass> classes)
        => new(
            Identifier.Global(type),
            type.EnumUnderlyingType!.ToDisplayString(),
            IsPublic: TypeAccessibility.IsPublic(type),
            classes.ToEquatableArray());

    /// <summary>Reports an enum that emitted code cannot name, or whose members are no classes.</summary>
    public static void ReportUnusable(INamedTypeSymbol type, ProblemSite site, List<Problem> problems)
    {
        if (TypeAccessibility.Obstacle(type) is { } obstacle)
            problems.Add(Problem.Create(Descriptors.EnumOutOfReach, site, type.Name, obstacle));
        if (type.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == "System.FlagsAttribute"))
            problems.Add(Problem.Create(Descriptors.FlagsEnum, site, type.Name));
    }

    /// <summary>Warns of members that are second names of a value.</summary>
    public static void ReportAliases(INamedTypeSymbol type, List<Problem> problems)
    {
        foreach (IGrouping<decimal, IFieldSymbol> names in Members(type).GroupBy(Value))
        {
            foreach (IFieldSymbol alias in names.Skip(1))
            {
                problems.Add(Problem.Create(
                    Descriptors.Alias, ProblemSite.Name(alias), alias.Name, Literal.Digits(names.Key), names.First().Name));
            }
        }
    }

    private static IEnumerable<IFieldSymbol> Members(INamedTypeSymbol type)
        => type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue);

    private static decimal Value(IFieldSymbol field) => Convert.ToDecimal(field.ConstantValue, CultureInfo.InvariantCulture);
}
