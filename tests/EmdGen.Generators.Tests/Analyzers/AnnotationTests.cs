using EmdGen.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EmdGen.Generators.Tests.Analyzers;

public class AnnotationTests
{
    [Theory]
    [InlineData("[EmdGen.OrderedClasses(Count = [|2|])] enum E { A, B }", "'E' has its members as classes, so it takes no Count")]
    [InlineData("[EmdGen.OrderedClasses(For = [|typeof(E)|])] enum E { A, B }", "'E' has its members as classes, so it is for no other enum")]
    [InlineData(
        "[EmdGen.OrderedClasses(For = typeof(System.DayOfWeek), Count = [|7|])] partial struct S;",
        "'S' has the members of an enum as classes, so it takes no Count")]
    [InlineData("[[|EmdGen.OrderedClasses|]] partial struct S;", "'S' is a struct without members to be classes, so it needs Count or For")]
    [InlineData("[[|EmdGen.OrderedClasses|](1, 2, 3)] partial struct S;", "'S' is a struct without members to be classes, so it needs Count or For")]
    [InlineData("[EmdGen.LearnedGroundDistance(Count = [|2|])] enum E { A, B }", "'E' has its members as classes, so it takes no Count")]
    [InlineData("[EmdGen.ClassTree(For = [|typeof(E)|])] enum E { [EmdGen.Branch(\"\")] A, [EmdGen.Branch(\"\")] B }", "'E' has its members as classes, so it is for no other enum")]
    [InlineData("[[|EmdGen.LearnedGroundDistance|]] partial struct S;", "'S' is a struct without members to be classes, so it needs Count or For")]
    [InlineData(
        "[EmdGen.GroundDistance(0, 1, 1, 0, File = [|\"a.csv\"|])] enum E { A, B }",
        "'E' has its distances in the attribute, so it takes no File")]
    [InlineData("[[|EmdGen.GroundDistance|]] enum E { A, B }", "'E' has neither distances nor a File")]
    [InlineData(
        "[[|EmdGen.OrderedClasses|], [|EmdGen.LearnedGroundDistance|]] enum E { A, B }",
        "'E' has both [OrderedClasses] and [LearnedGroundDistance], but its classes relate in one way")]
    public Task ContradictoryArguments(string source, string message) => AnalyzerRun.AssertAsync(source, "EMDGEN008", message);

    [Theory]
    [InlineData("[EmdGen.OrderedClasses(For = [|typeof(string)|])] partial struct S;", "'string', which 'S' is for, is not an enum")]
    [InlineData("[EmdGen.OrderedClasses(For = [|typeof(int[])|])] partial struct S;", "'int[]', which 'S' is for, is not an enum")]
    [InlineData("[EmdGen.OrderedClasses(For = [|null|])] partial struct S;", "'null', which 'S' is for, is not an enum")]
    public Task ForNamesNoEnum(string source, string message) => AnalyzerRun.AssertAsync(source, "EMDGEN009", message);

    [Theory]
    [InlineData("[EmdGen.OrderedClasses, System.Flags] enum [|E|] { A, B }", "'E' is marked [Flags]: its members combine, and classes exclude each other")]
    [InlineData(
        "[EmdGen.OrderedClasses(For = [|typeof(System.IO.FileShare)|])] partial struct S;",
        "'FileShare' is marked [Flags]: its members combine, and classes exclude each other")]
    public Task FlagsEnum(string source, string message) => AnalyzerRun.AssertAsync(source, "EMDGEN010", message);

    [Theory]
    [InlineData("[EmdGen.OrderedClasses] enum E { Low, [|Least|] = Low, High }", "'Least' has the value 0 of 'Low', so it is an alias and no class of its own")]
    [InlineData("[EmdGen.OrderedClasses] enum E : long { High = 5, Low = -1, [|Lower|] = -1, [|Lowest|] = -1 }", "'Lowest' has the value -1 of 'Low', so it is an alias and no class of its own")]
    public Task Alias(string source, string message) => AnalyzerRun.AssertAsync(source, "EMDGEN017", message);

    [Fact]
    public async Task AliasIsAWarning()
        => Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await AnalyzerRun.AnalyzeAsync("[EmdGen.OrderedClasses] enum E { A, B, C = B }")).DefaultSeverity);

    [Fact]
    public Task LanguageVersion() => AnalyzerRun.AssertAsync(
        "[[|EmdGen.OrderedClasses|]] enum E { A, B }",
        "EMDGEN016",
        "The loss of 'E' needs C# 12 or later, but the language version is 11.0",
        UserProject.ParseOptions.WithLanguageVersion(Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp11));

    [Theory]
    [InlineData("[EmdGen.OrderedClasses] public enum E { A, B }")]
    [InlineData("[EmdGen.OrderedClasses(0, 1.5)] enum E { A, B }")]
    [InlineData("[EmdGen.OrderedClasses(Count = 2, Exponent = 1)] partial struct S;")]
    [InlineData("[EmdGen.OrderedClasses(For = typeof(System.DayOfWeek))] partial struct S;")]
    [InlineData("[EmdGen.OrderedClasses] enum E { A, B } partial struct EEmd;")]
    [InlineData("[EmdGen.OrderedClasses] enum E { A, B } class EEmd<T>;")]
    [InlineData("[EmdGen.OrderedClasses] enum E { A, B } class Outer { class EEmd; }")]
    [InlineData("namespace N { [EmdGen.OrderedClasses] enum E { A, B } } namespace M { [EmdGen.OrderedClasses] enum E { A, B } }")]
    [InlineData("[Other.OrderedClasses] enum E { A } namespace Other { class OrderedClassesAttribute : System.Attribute; }")]
    [InlineData("[System.Flags] enum E { A, B = A }")]
    [InlineData("[EmdGen.OrderedClasses(For = typeof(Missing))] partial struct S;")]
    public async Task NothingWrong(string source) => Assert.Empty(await AnalyzerRun.AnalyzeAsync(source));

    [Theory]
    [InlineData("[EmdGen.OrderedClasses(\"text\")] enum E { A, B }")]
    [InlineData("[EmdGen.OrderedClasses(Missing = 3)] enum E { A, B }")]
    [InlineData("[EmdGen.OrderedClasses(1, x)] enum E { A, B }")]
    [InlineData("[EmdGen.OrderedClasses(Count = \"3\")] partial struct S;")]
    [InlineData("[EmdGen.OrderedClasses] class C;")]
    [InlineData("[EmdGen.OrderedClasses")]
    [InlineData("[EmdGen.OrderedClasses] enum { A, B }")]
    [InlineData("[EmdGen.GroundDistance(1, x)] enum E { A, B }")]
    [InlineData("[EmdGen.GroundDistance(File = 3)] enum E { A, B }")]
    [InlineData("[EmdGen.GroundDistance(File = null)] enum E { A, B }")]
    [InlineData("[EmdGen.GroundDistance(null)] enum E { A, B }")]
    [InlineData("[EmdGen.ClassTree(Weights = null)] enum E { [EmdGen.Branch(null)] A, [EmdGen.Branch(\"a\")] B }")]
    [InlineData("[EmdGen.ClassTree] enum E { [EmdGen.Branch] A, [EmdGen.Branch(x)] B }")]
    [InlineData("[EmdGen.ClassTree(For = typeof(Missing))] partial struct S;")]
    [InlineData("[EmdGen.LearnedGroundDistance(Sensitivity = \"a\")] enum E { A, B }")]
    public async Task SourceThatDoesNotCompileBreaksNothing(string source)
    {
        await AnalyzerRun.AnalyzeAsync(source);
        GeneratorRun.Of(source);
    }
}
