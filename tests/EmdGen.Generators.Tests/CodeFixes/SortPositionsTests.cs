using EmdGen.CodeFixes;
using EmdGen.Generators.Tests.Infrastructure;

namespace EmdGen.Generators.Tests.CodeFixes;

public class SortPositionsTests
{
    [Theory]
    [InlineData("[EmdGen.OrderedClasses(1, 30.5, -2)] enum E { A, B, C }", "[EmdGen.OrderedClasses(-2, 1, 30.5)] enum E { A, B, C }")]
    [InlineData(
        "[EmdGen.OrderedClasses(\n    5,   // five\n    0.5) /* end */] enum E { A, B }",
        "[EmdGen.OrderedClasses(\n    0.5,   // five\n    5) /* end */] enum E { A, B }")]
    [InlineData("[EmdGen.OrderedClasses([3, 2, 1])] enum E { A, B, C }", "[EmdGen.OrderedClasses([1, 2, 3])] enum E { A, B, C }")]
    [InlineData("[EmdGen.OrderedClasses(new[] { 3, 2.5, 1 })] enum E { A, B, C }", "[EmdGen.OrderedClasses(new[] { 1, 2.5, 3 })] enum E { A, B, C }")]
    [InlineData(
        "[EmdGen.OrderedClasses(new double[] { 3, 2 }, Exponent = 1)] enum E { A, B }",
        "[EmdGen.OrderedClasses(new double[] { 2, 3 }, Exponent = 1)] enum E { A, B }")]
    [InlineData(
        "static class K { internal const double Top = 9; } [EmdGen.OrderedClasses(K.Top, K.Top - 1, Count = 2)] partial struct S;",
        "static class K { internal const double Top = 9; } [EmdGen.OrderedClasses(K.Top - 1, K.Top, Count = 2)] partial struct S;")]
    public Task PositionsAreSortedWhereTheyStand(string before, string after)
        => CodeFixRun.AssertAsync(new SortPositionsCodeFix(), before, after);

    [Theory]
    [InlineData("[EmdGen.OrderedClasses(1, 1, 0)] enum E { A, B, C }")]
    [InlineData("[EmdGen.OrderedClasses(1, 0, double.NaN)] enum E { A, B, C }")]
    public async Task NothingIsOfferedWhereSortingIsNotEnough(string source)
        => Assert.Empty(await CodeFixRun.ActionsAsync(new SortPositionsCodeFix(), source));
}
