using EmdGen.Generators.Tests.Infrastructure;

namespace EmdGen.Generators.Tests.Analyzers;

public class TargetTests
{
    [Theory]
    [InlineData("[EmdGen.OrderedClasses] file enum [|E|] { A, B }", "'E' is file-local, so emitted code cannot name it")]
    [InlineData("class C { [EmdGen.OrderedClasses] private enum [|E|] { A, B } }", "'E' is private, so emitted code cannot name it")]
    [InlineData("class C { [EmdGen.OrderedClasses] enum [|E|] { A, B } }", "'E' is private, so emitted code cannot name it")]
    [InlineData("class C { [EmdGen.OrderedClasses] protected enum [|E|] { A, B } }", "'E' is protected, so emitted code cannot name it")]
    [InlineData("class C { [EmdGen.OrderedClasses] private protected enum [|E|] { A, B } }", "'E' is protected, so emitted code cannot name it")]
    [InlineData(
        "class C { class D { [EmdGen.OrderedClasses] public enum [|E|] { A, B } } }", "'E' is nested in 'D', which is private, so emitted code cannot name it")]
    [InlineData(
        "class C<T> { [EmdGen.OrderedClasses] public enum [|E|] { A, B } }", "'E' is nested in 'C', which is generic, so emitted code cannot name it")]
    [InlineData(
        "partial class C { enum E { A, B } [EmdGen.OrderedClasses(For = [|typeof(E)|])] partial struct S; }",
        "'E' is private, so emitted code cannot name it")]
    public Task EnumOutOfReach(string source, string message) => AnalyzerRun.AssertAsync(source, "EMDGEN011", message);

    [Theory]
    [InlineData("[EmdGen.OrderedClasses(Count = 3)] struct [|S|];", "'S' is not partial, so nothing can be added to it")]
    [InlineData("[EmdGen.OrderedClasses(Count = 3)] file partial struct [|S|];", "'S' is file-local, so no other file can add to it")]
    [InlineData(
        "[EmdGen.OrderedClasses(Count = 3)] ref partial struct [|S|] { }",
        "'S' is a ref struct, which cannot implement an interface that loss modules need")]
    [InlineData(
        "[EmdGen.OrderedClasses(Count = 3)] partial struct [|S|]<T>;",
        "'S' is generic or nested in a generic type, but its classes are one fixed set")]
    [InlineData(
        "class C { [EmdGen.OrderedClasses(Count = 3)] partial struct [|S|]; }",
        "'S' is nested in 'C', which is not partial, so nothing can be added to it")]
    public Task StructThatCannotBeFilled(string source, string message) => AnalyzerRun.AssertAsync(source, "EMDGEN012", message);

    [Theory]
    [InlineData("struct EEmd;")]
    [InlineData("partial class EEmd;")]
    [InlineData("partial record struct EEmd;")]
    [InlineData("ref partial struct EEmd { }")]
    [InlineData("enum EEmd { A, B }")]
    [InlineData("delegate void EEmd();")]
    public Task GeneratedTypeExists(string existing) => AnalyzerRun.AssertAsync(
        $$"""namespace N { [EmdGen.OrderedClasses] enum [|E|] { A, B } {{existing}} }""",
        "EMDGEN013",
        "'N.EEmd' would be generated for 'E', but exists and is no plain partial struct");

    [Theory]
    [InlineData("namespace N { [EmdGen.OrderedClasses] enum [|E|] { A, B } class C { [EmdGen.OrderedClasses] internal enum [|E|] { A, B } } }")]
    [InlineData("namespace N { [EmdGen.OrderedClasses] enum [|E|] { A, B } class EEmd1; [EmdGen.OrderedClasses(Count = 2)] partial struct [|EEmd|]; }")]
    public async Task GeneratedTypeShared(string source)
    {
        await AnalyzerRun.AssertAsync(source, "EMDGEN014", "'N.EEmd' would be generated for 'E' and for another set of classes too");
        Assert.Empty(GeneratorRun.Of(AnalyzerRun.Unmark(source).Source).Files);
    }

    [Theory]
    [InlineData("Loss")]
    [InlineData("Kernel")]
    [InlineData("ClassCount")]
    public Task StructNamedLikeAGeneratedMember(string name) => AnalyzerRun.AssertAsync(
        $"[EmdGen.OrderedClasses(Count = 3)] partial struct [|{name}|];",
        "EMDGEN015",
        $"'{name}' cannot be filled, because a generated member is called '{name}'");
}
