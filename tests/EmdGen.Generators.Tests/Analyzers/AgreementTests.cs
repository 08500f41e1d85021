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
    [InlineData("[EmdGen.OrderedClasses, EmdGen.LearnedGroundDistance] enum E { A, B }")]
    [InlineData("[EmdGen.ClassTree] enum E { A, B }")]
    [InlineData("[EmdGen.ClassTree(Weights = new[] { -1.0 })] enum E { [EmdGen.Branch(\"\")] A, [EmdGen.Branch(\"\")] B }")]
    [InlineData("[EmdGen.GroundDistance(0, 1, 1)] enum E { A, B }")]
    [InlineData("[EmdGen.GroundDistance(0, 1, 1, 1)] enum E { A, B }")]
    [InlineData("[EmdGen.GroundDistance(0, 1, 1, 0, Bias = double.NaN)] enum E { A, B }")]
    [InlineData("[EmdGen.GroundDistance(File = \"missing.csv\")] enum E { A, B }")]
    [InlineData("[EmdGen.LearnedGroundDistance(Sensitivity = 0)] enum E { A, B }")]
    [InlineData("[EmdGen.LearnedGroundDistance(Count = 1)] partial struct S;")]
    public async Task ErrorEmitsNothing(string source)
    {
        Assert.Contains(await AnalyzerRun.AnalyzeAsync(source), diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error);
        Assert.Empty(GeneratorRun.Of(source).Files);
    }

    [Theory]
    [InlineData("[EmdGen.OrderedClasses] enum E { A, B, C = A }")]
    [InlineData("[EmdGen.GroundDistance(0, 1, 2, 0)] enum E { A, B }")]
    [InlineData("[EmdGen.GroundDistance(0, 1, 4, 1, 0, 1, 4, 1, 0)] enum E { A, B, C }")]
    public async Task WarningEmits(string source)
    {
        Assert.Single(await AnalyzerRun.AnalyzeAsync(source));
        Assert.Equal(["E.Cpu.g.cs", "E.Emd.g.cs"], GeneratorRun.Of(source).Files.Keys.Order());
    }

    [Fact]
    public void OldLanguageEmitsNothing()
    {
        CSharpParseOptions old = UserProject.ParseOptions.WithLanguageVersion(LanguageVersion.CSharp11);
        Assert.Empty(GeneratorRun.Of(UserProject.Create(["[EmdGen.OrderedClasses] enum E { A, B }"], parseOptions: old)).Files);
    }
}
