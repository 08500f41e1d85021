using EmdGen.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace EmdGen.Generators.Tests.Analyzers;

public class TableTests
{
    [Theory]
    [InlineData("[[|EmdGen.GroundDistance|](0, 1, 1, 0)] enum E { A, B, C }", "The distances of 'E' number 4, but 3 classes need 3x3")]
    [InlineData("[[|EmdGen.GroundDistance|](0, 1, 2)] enum E { A, B }", "The distances of 'E' number 3, but 2 classes need 2x2")]
    [InlineData("[[|EmdGen.GroundDistance|](0, 1, 2)] partial struct S;", "The distances of 'S' number 3, but this is no square")]
    [InlineData(
        "[[|EmdGen.GroundDistance|](0, 1, 1, 0, For = typeof(System.DayOfWeek))] partial struct S;",
        "The distances of 'S' number 4, but 7 classes need 7x7")]
    [InlineData("[[|EmdGen.GroundDistance|](0, 1, 1, 0, 2, 2, 2, 2, 0)] enum E { A, B, A2 = A }", "The distances of 'E' number 9, but 2 classes need 2x2")]
    public async Task WrongNumberOfDistances(string source, string message)
        => AssertContains(await AnalyzerRun.AnalyzeAsync(AnalyzerRun.Unmark(source).Source), "EMDGEN018", message, source);

    [Theory]
    [InlineData("[EmdGen.GroundDistance([|0|])] partial struct S;")]
    [InlineData("[EmdGen.GroundDistance(0)] enum [|E|] { A }")]
    public async Task FewerThanTwoClasses(string source)
    {
        Diagnostic found = Assert.Single(await AnalyzerRun.AnalyzeAsync(AnalyzerRun.Unmark(source).Source));
        Assert.Equal("EMDGEN001", found.Id);
        Assert.EndsWith("has 1 class, but a loss needs 2 or more", found.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "[EmdGen.GroundDistance(0, [|-1.5|], 1, 0)] enum E { Cat, Dog }",
        "The distance of predicted 'Cat' from true 'Dog' in 'E' is -1.5, which is negative")]
    [InlineData(
        "[EmdGen.GroundDistance(0, 1, [|double.NaN|], 0)] enum E { Cat, Dog }",
        "The distance of predicted 'Dog' from true 'Cat' in 'E' is NaN, which is not finite")]
    [InlineData(
        "[EmdGen.GroundDistance([0, [|1.0 / 0|], 1, 0])] partial struct S;",
        "The distance of predicted '0' from true '1' in 'S' is Infinity, which is not finite")]
    [InlineData(
        "[EmdGen.GroundDistance([|-1|], 1, 1, 0)] enum E { Dog = 5, Cat = -5 }",
        "The distance of predicted 'Cat' from true 'Cat' in 'E' is -1, which is negative")]
    [InlineData(
        "[EmdGen.GroundDistance(0, [|1e39|], 1, 0)] enum E { Cat, Dog }",
        "The distance of predicted 'Cat' from true 'Dog' in 'E' is 1E+39, which is more than a float32 can hold")]
    public Task InvalidDistance(string source, string message) => AnalyzerRun.AssertAsync(source, "EMDGEN019", message);

    [Theory]
    [InlineData(
        "[EmdGen.GroundDistance(0, 1, 1, [|0.5|])] enum E { Cat, Dog }",
        "The distance of 'Dog' to itself in 'E' is 0.5, but the distance of a class to itself is 0")]
    [InlineData(
        "[EmdGen.GroundDistance(new double[] { [|2|], 1, 1, 3 })] partial struct S;",
        "The distance of '0' to itself in 'S' is 2, but the distance of a class to itself is 0")]
    public Task DiagonalThatIsNotZero(string source, string message) => AnalyzerRun.AssertAsync(source, "EMDGEN020", message);

    [Theory]
    [InlineData(
        "[EmdGen.GroundDistance(0, [|1e20|], 1e20, 0, Sensitivity = 2)] enum E { Cat, Dog }",
        "The distance of predicted 'Cat' from true 'Dog' in 'E' is 1E+20, which to the power 2 plus 0 is more than a float32 can hold")]
    [InlineData(
        "[EmdGen.GroundDistance(0, [|3e38|], 3e38, 0, Sensitivity = 1.5, Bias = 1e30)] enum E { Cat, Dog }",
        "The distance of predicted 'Cat' from true 'Dog' in 'E' is 3E+38, which to the power 1.5 plus 1E+30 is more than a float32 can hold")]
    [InlineData(
        "[EmdGen.GroundDistance([|0|], 1e38, 1e38, 0, Bias = -1e38)] enum E { Cat, Dog }",
        "The distance of predicted 'Cat' from true 'Cat' in 'E' is 0, "
            + "which to the power 1 plus -1E+38 is more than 4.06E+31, beyond which a float32 cannot hold sums over 2 classes")]
    [InlineData(
        "[EmdGen.GroundDistance(0, [|1e38|], 1e38, 0)] enum E { Cat, Dog }",
        "The distance of predicted 'Cat' from true 'Dog' in 'E' is 1E+38, "
            + "which to the power 1 plus 0 is more than 4.06E+31, beyond which a float32 cannot hold sums over 2 classes")]
    public Task CostOutsideFloat32(string source, string message) => AnalyzerRun.AssertAsync(source, "EMDGEN021", message);

    [Theory]
    [InlineData(
        "[EmdGen.GroundDistance(0, 1, [|2|], 0)] enum E { Cat, Dog }",
        "The distance of predicted 'Dog' from true 'Cat' in 'E' is 2, but of 'Cat' from 'Dog' it is 1")]
    [InlineData(
        "[EmdGen.GroundDistance(0, 1, 1.5,\n 1, 0, 1,\n [|1.25|], 2, 0)] enum E { A, B, C }",
        "The distance of predicted 'C' from true 'A' in 'E' is 1.25, but of 'A' from 'C' it is 1.5")]
    public async Task Asymmetric(string source, string message)
    {
        await AnalyzerRun.AssertAsync(source, "EMDGEN022", message);
        Diagnostic found = Assert.Single(await AnalyzerRun.AnalyzeAsync(AnalyzerRun.Unmark(source).Source));
        Assert.Equal(DiagnosticSeverity.Warning, found.DefaultSeverity);
    }

    [Theory]
    [InlineData("[EmdGen.GroundDistance(0, 1, [|4|], 1, 0, 2, 4, 2, 0)] enum E { A, B, C }", "'A' and 'C' of 'E' lie 4 apart, but over 'B' only 1 + 2")]
    [InlineData(
        "[EmdGen.GroundDistance(0, [|0.5|], 0, 0.5, 0, 0, 0, 0, 0)] partial struct S;", "'0' and '1' of 'S' lie 0.5 apart, but over '2' only 0 + 0")]
    public async Task TriangleInequalityBroken(string source, string message)
    {
        await AnalyzerRun.AssertAsync(source, "EMDGEN023", message);
        Diagnostic found = Assert.Single(await AnalyzerRun.AnalyzeAsync(AnalyzerRun.Unmark(source).Source));
        Assert.Equal(DiagnosticSeverity.Info, found.DefaultSeverity);
    }

    [Theory]
    [InlineData("[EmdGen.GroundDistance(0, 1, 1, 0, Sensitivity = [|0|])] enum E { A, B }", "The sensitivity of 'E' is 0, but must be positive and finite")]
    [InlineData("[EmdGen.LearnedGroundDistance(Sensitivity = [|-2|])] enum E { A, B }", "The sensitivity of 'E' is -2, but must be positive and finite")]
    [InlineData(
        "[EmdGen.LearnedGroundDistance(Count = 3, Sensitivity = [|double.NaN|])] partial struct S;",
        "The sensitivity of 'S' is NaN, but must be positive and finite")]
    [InlineData(
        "[EmdGen.GroundDistance(File = \"a.csv\", Sensitivity = [|double.PositiveInfinity|])] partial struct S;",
        "The sensitivity of 'S' is Infinity, but must be positive and finite")]
    public Task SensitivityThatIsNotPositive(string source, string message) => AnalyzerRun.AssertAsync(source, "EMDGEN024", message);

    [Theory]
    [InlineData("[EmdGen.GroundDistance(0, 1, 1, 0, Bias = [|double.NaN|])] enum E { A, B }", "The bias of 'E' is NaN, but must be finite in float32")]
    [InlineData("[EmdGen.LearnedGroundDistance(Bias = [|1e300|])] enum E { A, B }", "The bias of 'E' is 1E+300, but must be finite in float32")]
    public Task BiasThatIsNotFinite(string source, string message) => AnalyzerRun.AssertAsync(source, "EMDGEN025", message);

    [Theory]
    [InlineData("[EmdGen.GroundDistance(0, 1, 3, 1, 0, 2, 3, 2, 0, Sensitivity = 2, Bias = -0.25)] enum E { A, B, C }")]
    [InlineData("[EmdGen.GroundDistance(0, 0.1, 0.3, 0.1, 0, 0.2, 0.3, 0.2, 0)] enum E { A, B, C }")]
    [InlineData("[EmdGen.GroundDistance(0, 0, 0, 0)] partial struct S;")]
    [InlineData("[EmdGen.GroundDistance([0, 1, 1, 0], Exponent = 1)] enum E { B = 1, A = 0 }")]
    [InlineData("[EmdGen.LearnedGroundDistance(Sensitivity = 0.5, Bias = -1)] enum E { A, B }")]
    [InlineData("[EmdGen.LearnedGroundDistance(Count = 10)] partial struct S;")]
    [InlineData("[EmdGen.LearnedGroundDistance(For = typeof(System.DayOfWeek))] partial struct S;")]
    public async Task NothingWrong(string source) => Assert.Empty(await AnalyzerRun.AnalyzeAsync(source));

    private static void AssertContains(IReadOnlyList<Diagnostic> found, string id, string message, string markedSource)
    {
        (_, IReadOnlyList<Microsoft.CodeAnalysis.Text.TextSpan> spans) = AnalyzerRun.Unmark(markedSource);
        Diagnostic diagnostic = Assert.Single(found, diagnostic => diagnostic.Id == id);
        Assert.Equal((message, spans[0]), (diagnostic.GetMessage(), diagnostic.Location.SourceSpan));
    }
}
