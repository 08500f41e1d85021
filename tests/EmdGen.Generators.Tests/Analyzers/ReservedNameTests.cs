using EmdGen.Generators.Emission.Text;
using EmdGen.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace EmdGen.Generators.Tests.Analyzers;

/// <summary>A struct cannot be called like a member that is written into it, so the list of names must be that of the members themselves.</summary>
public class ReservedNameTests
{
    private const string Pet = "enum Pet { [EmdGen.Branch(\"a\")] Cat, [EmdGen.Branch(\"b\")] Fish } ";

    /// <summary>Every structure in every form, with an enum and without.</summary>
    private static readonly IReadOnlyList<string> Annotations =
    [
        "OrderedClasses(For = typeof(System.DayOfWeek))",
        "OrderedClasses(Count = 100)",
        "ClassTree(For = typeof(Pet))",
        "GroundDistance(0, 1, 1, 0)",
        $"GroundDistance({Table(20)})",
        $"GroundDistance({Table(70)})",
        "LearnedGroundDistance(For = typeof(Pet))",
        "LearnedGroundDistance(Count = 70)",
    ];

    [Fact]
    public void EveryEmittedMemberIsReserved_and_nothing_else()
    {
        IEnumerable<string> emitted = MembersEmitted(OptimizationLevel.Release).Concat(MembersEmitted(OptimizationLevel.Debug));
        Assert.Equal(MemberNames.All.Order(StringComparer.Ordinal), emitted.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TheParserReadsTheList() => Assert.All(MemberNames.All, name => Assert.True(Parsing.Targets.ReservedNames.Contains(name)));

    private static IEnumerable<string> MembersEmitted(OptimizationLevel optimization)
    {
        string source = Pet + string.Concat(Annotations.Select((annotation, i) => $"[EmdGen.{annotation}] internal partial struct S{i}; "));
        GeneratorRun run = GeneratorRun.Of(DeviceProject.Create([source], optimization));
        Assert.Equal(3 * Annotations.Count, run.Files.Count);
        return Annotations
            .SelectMany((_, i) => run.Output.GetTypeByMetadataName($"S{i}")!.GetMembers())
            .Where(member => member.CanBeReferencedByName)
            .Select(member => member.Name);
    }

    private static string Table(int classCount)
        => string.Join(", ", Enumerable.Range(0, classCount * classCount).Select(i => i / classCount == i % classCount ? 0 : 1));
}
