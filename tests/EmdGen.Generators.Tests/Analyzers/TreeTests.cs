using EmdGen.Generators.Tests.Infrastructure;

namespace EmdGen.Generators.Tests.Analyzers;

public class TreeTests
{
    [Theory]
    [InlineData("[ClassTree] enum E { [Branch(\"a\")] A, [|B|], [|C|] }", "'B' has no [Branch], so its place in the tree of 'E' is unknown")]
    [InlineData(
        "enum F { [Branch(\"a\")] A, B } [ClassTree(For = [|typeof(F)|])] partial struct S;",
        "'B' has no [Branch], so its place in the tree of 'S' is unknown")]
    public Task MemberWithoutBranch(string source, string message) => AnalyzerRun.AssertAsync("using EmdGen; " + source, "EMDGEN030", message);

    [Theory]
    [InlineData("[ClassTree] enum E { [Branch([|\"a//b\"|])] A, [Branch(\"a\")] B }", "The branch of 'A', 'a//b', has a segment without a name")]
    [InlineData("[ClassTree] enum E { [Branch([|\"/\"|])] A, [Branch(\"a\")] B }", "The branch of 'A', '/', has a segment without a name")]
    [InlineData("[ClassTree] enum E { [Branch(\"a\")] A, [Branch([|\"a/:2\"|])] B }", "The branch of 'B', 'a/:2', has a segment without a name")]
    [InlineData("[ClassTree] enum E { [Branch(\"a\")] A, [Branch([|\" \"|], Weight = 3)] B }", "The branch of 'B', ' ', has a segment without a name")]
    [InlineData(
        "enum F { [Branch(\"a\")] A, [Branch([|\"a/\"|])] B } [ClassTree(For = typeof(F))] partial struct S;",
        "The branch of 'B', 'a/', has a segment without a name")]
    public Task EmptySegment(string source, string message) => AnalyzerRun.AssertAsync("using EmdGen; " + source, "EMDGEN031", message);

    [Theory]
    [InlineData(
        "[ClassTree(Weights = [|new[] { 1.0, 2, 3 }|])] enum E { [Branch(\"a\")] A, [Branch(\"b\")] B }", "'E' has 3 weights, but its tree is 2 deep")]
    [InlineData("[ClassTree(Weights = [|new double[] { 1, 2 }|])] enum E { [Branch(\"\")] A, [Branch(\"\")] B }", "'E' has 2 weights, but its tree is 1 deep")]
    public Task MoreWeightsThanDepths(string source, string message) => AnalyzerRun.AssertAsync("using EmdGen; " + source, "EMDGEN032", message);

    /// <summary>Deeper than a stack, and with more nodes than could be compared with each other.</summary>
    [Fact]
    public async Task APathMayBeLong()
    {
        string path = string.Join('/', Enumerable.Range(0, 100_000).Select(i => $"n{i}"));
        string source = $"[EmdGen.ClassTree] enum E {{ [EmdGen.Branch(\"{path}\")] A, [EmdGen.Branch(\"{path}:2\")] B, [EmdGen.Branch(\"n0\")] C }}";
        Assert.Empty(await AnalyzerRun.AnalyzeAsync(source));
        Assert.NotEmpty(GeneratorRun.Of(source).Files);
    }

    [Theory]
    [InlineData(
        "[ClassTree(Weights = [|new[] { 1, -0.5 }|])] enum E { [Branch(\"a\")] A, [Branch(\"b\")] B }",
        "A weight of 'E' is -0.5, but must be finite and not negative")]
    [InlineData(
        "[ClassTree] enum E { [Branch(\"a\", Weight = [|double.NaN|])] A, [Branch(\"b\")] B }", "The weight of 'A' is NaN, but must be finite and not negative")]
    [InlineData("[ClassTree] enum E { [Branch(\"a\", Weight = [|1e-39|])] A, [Branch(\"b\")] B }", "The weight of 'A' is 1E-39, which a float32 cannot hold")]
    [InlineData(
        "[ClassTree] enum E { [Branch([|\"a:-2\"|])] A, [Branch(\"b\")] B }",
        "The weight of 'a' in the branch of 'A' is -2, but must be finite and not negative")]
    [InlineData(
        "[ClassTree] enum E { [Branch(\"a\")] A, [Branch([|\"a:x\"|])] B }", "The weight of 'a' in the branch of 'B' is 'x', which is no number")]
    [InlineData("[ClassTree] enum E { [Branch(\"a\")] A, [Branch([|\"a:\"|])] B }", "The weight of 'a' in the branch of 'B' is '', which is no number")]
    [InlineData(
        "[ClassTree(Weights = new[] { 1e38 })] enum [|E|] { [Branch(\"a\")] A, [Branch(\"b\")] B }",
        "The sum of weights from a node of 'E' to the root is 1E+38, more than 4.06E+31, beyond which a float32 cannot hold sums over 2 classes")]
    public Task InvalidWeight(string source, string message) => AnalyzerRun.AssertAsync("using EmdGen; " + source, "EMDGEN033", message);

    [Theory]
    [InlineData(
        "[ClassTree] enum E { [Branch(\"r/a:0.25\")] A, [Branch(\"r/a\")] B, [Branch([|\"r/a:0.5\"|])] C }",
        "'a' weighs 0.5 in the branch of 'C', but 0.25 in one before it")]
    public Task TwoWeightsForASegment(string source, string message) => AnalyzerRun.AssertAsync("using EmdGen; " + source, "EMDGEN034", message);

    [Theory]
    [InlineData("[ClassTree(Exponent = [|3|])] enum E { [Branch(\"a\")] A, [Branch(\"b\")] B }", "EMDGEN007", "The exponent of 'E' is 3, but must be 1 or 2")]
    [InlineData("[ClassTree] enum [|E|] { [Branch(\"a\")] A }", "EMDGEN001", "'E' has 1 class, but a loss needs 2 or more")]
    [InlineData("[[|ClassTree|]] partial struct S;", "EMDGEN008", "'S' is a struct without members to be classes, so it needs For")]
    public Task WhatEveryAnnotationIsCheckedFor(string source, string id, string message)
        => AnalyzerRun.AssertAsync("using EmdGen; " + source, id, message);

    [Theory]
    [InlineData("[ClassTree] enum E { [Branch(\"\")] A, [Branch(\"a\")] B, [Branch(\"a/b\")] C }")]
    [InlineData("[ClassTree(Weights = new[] { 1.0, 0.5 })] enum E { [Branch(\"r/c\")] A, [Branch(\"r/c:0.25\")] B, [Branch(\"w\", Weight = 2)] C }")]
    [InlineData("[ClassTree] enum E { [Branch(\"a/b:0\")] A, [Branch(\"b/b:2\")] B, [Branch(\"a/b:0.0\")] C }")]
    [InlineData("enum F { [Branch(\"a\")] A, [Branch(\"b\")] B } [ClassTree(For = typeof(F))] partial struct S; [OrderedClasses(For = typeof(F))] partial struct T;")]
    public async Task NothingWrong(string source) => Assert.Empty(await AnalyzerRun.AnalyzeAsync("using EmdGen; " + source));
}
