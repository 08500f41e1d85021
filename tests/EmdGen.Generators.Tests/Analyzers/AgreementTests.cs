using EmdGen.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EmdGen.Generators.Tests.Analyzers;

/// <summary>The generator emits nothing exactly where the analyzer reports an error.</summary>
public class AgreementTests
{
    [Theory]
    [InlineData("[EmdGen.OrderedClasses] enum E { A }")]
    [InlineData("[EmdGen.OrderedClasses(1, 2, 3)] enum E { A, B }")]
    [InlineData("[EmdGen.OrderedClasses(2, 1)] enum E { A, B }")]
    [InlineData("[EmdGen.OrderedClasses(Exponent = 0)] enum E { A, B }")]
    [InlineData("[EmdGen.OrderedClasses(Count = 2)] enum E { A, B }")]
    [InlineData("[EmdGen.OrderedClasses, System.Flags] enum E { A, B }")]
    [InlineData("class C { [EmdGen.OrderedClasses] enum E { A, B } }")]
    [InlineData("[EmdGen.OrderedClasses(Count = 3)] struct S;")]
    [InlineData("[EmdGen.OrderedClasses(Count = 3)] partial struct Kernel;")]
    [InlineData("[EmdGen.OrderedClasses] enum E { A, B } class EEmd;")]
    [InlineData("[EmdGen.OrderedClasses(For = typeof(int))] partial struct S;")]
    public async Task ErrorEmitsNothing(string source)
    {
        Assert.Contains(await AnalyzerRun.AnalyzeAsync(source), diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error);
        Assert.Empty(GeneratorRun.Of(source).Files);
    }

    [Fact]
    public async Task WarningEmits()
    {
        const string Source = "[EmdGen.OrderedClasses] enum E { A, B, C = A }";
        Assert.Single(await AnalyzerRun.AnalyzeAsync(Source));
        Assert.Equal(["E.Cpu.g.cs", "E.Emd.g.cs"], GeneratorRun.Of(Source).Files.Keys.Order());
    }

    [Fact]
    public void OldLanguageEmitsNothing()
    {
        CSharpParseOptions old = UserProject.ParseOptions.WithLanguageVersion(LanguageVersion.CSharp11);
        Assert.Empty(GeneratorRun.Of(UserProject.Create(["[EmdGen.OrderedClasses] enum E { A, B }"], parseOptions: old)).Files);
    }

    [Fact]
    public void ReservedNamesAreThoseOfTheMembersEmitted()
    {
        const string Source = "[EmdGen.OrderedClasses(For = typeof(System.DayOfWeek))] internal partial struct S; [EmdGen.OrderedClasses(Count = 20)] internal partial struct T;";
        IEnumerable<string> members = new[] { "S", "T" }
            .SelectMany(name => EmittedLoss.Compile(Source, name).Type.GetMembers(
                System.Reflection.BindingFlags.DeclaredOnly | System.Reflection.BindingFlags.Static
                | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic))
            .Select(member => member.Name)
            .Where(name => !name.Contains('.') && !name.Contains('<') && !name.Contains('_'));
        Assert.All(members, name => Assert.True(Parsing.ReservedNames.Contains(name), $"{name} is not reserved."));
    }
}
