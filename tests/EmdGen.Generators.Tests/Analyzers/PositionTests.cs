using EmdGen.Generators.Tests.Infrastructure;

namespace EmdGen.Generators.Tests.Analyzers;

public class PositionTests
{
    [Theory]
    [InlineData("[EmdGen.OrderedClasses] enum [|E|] { A }", "'E' has 1 class, but a loss needs 2 or more")]
    [InlineData("[EmdGen.OrderedClasses] enum [|E|] { }", "'E' has 0 classes, but a loss needs 2 or more")]
    [InlineData("[EmdGen.OrderedClasses(Count = [|1|])] partial struct S;", "'S' has 1 class, but a loss needs 2 or more")]
    [InlineData("[EmdGen.OrderedClasses(Count = [|-3|])] partial struct S;", "'S' has -3 classes, but a loss needs 2 or more")]
    [InlineData("enum E { A } [EmdGen.OrderedClasses(For = [|typeof(E)|])] partial struct S;", "'S' has 1 class, but a loss needs 2 or more")]
    public Task FewerThanTwoClasses(string source, string message) => AnalyzerRun.AssertAsync(source, "EMDGEN001", message);

    [Theory]
    [InlineData("[EmdGen.OrderedClasses(1, 2, 3, [|4|], 5)] enum E { A, B, C }", "'E' has 3 classes, but positions for 5")]
    [InlineData("[EmdGen.OrderedClasses(1, [|2|])] enum E { A, B, C }", "'E' has 3 classes, but positions for 2")]
    [InlineData("[EmdGen.OrderedClasses([|2.5|])] enum E { A, B, C }", "'E' has 3 classes, but positions for 1")]
    [InlineData("[EmdGen.OrderedClasses([|3|])] enum E { A, B, C }", "'E' has 3 classes, but positions for 1")]
    [InlineData("enum E { A, B, C } [EmdGen.OrderedClasses([|3|], For = typeof(E))] partial struct S;", "'S' has 3 classes, but positions for 1")]
    [InlineData("[EmdGen.OrderedClasses(new double[] { 1, [|2|] })] enum E { A, B, C }", "'E' has 3 classes, but positions for 2")]
    [InlineData("[EmdGen.OrderedClasses(1, 2, [|3|], Count = 2)] partial struct S;", "'S' has 2 classes, but positions for 3")]
    public Task WrongNumberOfPositions(string source, string message) => AnalyzerRun.AssertAsync(source, "EMDGEN002", message);

    [Theory]
    [InlineData("[EmdGen.OrderedClasses([|101|])] partial struct S;", "101 is the position of a single class of 'S'; did you mean Count = 101?")]
    public Task CountGivenAsAPosition(string source, string message) => AnalyzerRun.AssertAsync(source, "EMDGEN003", message);

    [Theory]
    [InlineData("[EmdGen.OrderedClasses(1, [|double.NaN|], 3)] enum E { A, B, C }", "Position 1 of 'E' is NaN, which is not finite")]
    [InlineData("[EmdGen.OrderedClasses([|-1.0 / 0|], 2, 3)] enum E { A, B, C }", "Position 0 of 'E' is -Infinity, which is not finite")]
    public Task PositionThatIsNotFinite(string source, string message) => AnalyzerRun.AssertAsync(source, "EMDGEN004", message);

    [Theory]
    [InlineData("[EmdGen.OrderedClasses(1, 2.5, [|-2.5|])] enum E { A, B, C }", "Position 2 of 'E' is -2.5, which is not above position 1, 2.5")]
    [InlineData("[EmdGen.OrderedClasses(1, [|1|], 2)] enum E { A, B, C }", "Position 1 of 'E' is 1, which is not above position 0, 1")]
    [InlineData("[EmdGen.OrderedClasses([1, [|0|], 2])] enum E { A, B, C }", "Position 1 of 'E' is 0, which is not above position 0, 1")]
    [InlineData("[EmdGen.OrderedClasses(positions: new[] { 1.0, [|0|], 2 })] enum E { A, B, C }", "Position 1 of 'E' is 0, which is not above position 0, 1")]
    public Task PositionsThatDoNotIncrease(string source, string message) => AnalyzerRun.AssertAsync(source, "EMDGEN005", message);

    [Theory]
    [InlineData("[EmdGen.OrderedClasses(0, [|1e-39|], 2)] enum E { A, B, C }", "Positions 0 and 1 of 'E' lie 1E-39 apart, which a float32 cannot hold")]
    [InlineData("[EmdGen.OrderedClasses(0, 1, [|1e39|])] enum E { A, B, C }", "Positions 1 and 2 of 'E' lie 1E+39 apart, which a float32 cannot hold")]
    [InlineData("[EmdGen.OrderedClasses(-1e308, [|1e308|])] enum E { A, B }", "Positions 0 and 1 of 'E' lie Infinity apart, which a float32 cannot hold")]
    [InlineData(
        "[EmdGen.OrderedClasses(0, 1, [|1e38|])] enum E { A, B, C }",
        "Positions 1 and 2 of 'E' lie 1E+38 apart, more than 1.2E+31, beyond which a float32 cannot hold sums over 3 classes")]
    public Task SpacingOutsideFloat32(string source, string message) => AnalyzerRun.AssertAsync(source, "EMDGEN006", message);

    [Theory]
    [InlineData("[EmdGen.OrderedClasses(Exponent = [|3|])] enum E { A, B }", "The exponent of 'E' is 3, but must be 1 or 2")]
    [InlineData("[EmdGen.OrderedClasses(Count = 4, Exponent = [|-1|])] partial struct S;", "The exponent of 'S' is -1, but must be 1 or 2")]
    public Task ExponentNeitherOneNorTwo(string source, string message) => AnalyzerRun.AssertAsync(source, "EMDGEN007", message);
}
