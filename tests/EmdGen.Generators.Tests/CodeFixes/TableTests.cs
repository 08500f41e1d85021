using EmdGen.CodeFixes;
using EmdGen.Generators.Tests.Infrastructure;

namespace EmdGen.Generators.Tests.CodeFixes;

public class TableTests
{
    [Theory]
    [InlineData("[EmdGen.GroundDistance(1, 2, 2, 0)] enum E { A, B }", "[EmdGen.GroundDistance(0, 2, 2, 0)] enum E { A, B }")]
    [InlineData(
        "[EmdGen.GroundDistance(\n    1,   2, // rows\n    2, 1e-3, Sensitivity = 2)] enum E { A, B }",
        "[EmdGen.GroundDistance(\n    0,   2, // rows\n    2, 0, Sensitivity = 2)] enum E { A, B }")]
    [InlineData(
        "[EmdGen.GroundDistance(new[] { 0.5, 2, 2, 0 })] partial struct S;",
        "[EmdGen.GroundDistance(new[] { 0.0, 2, 2, 0 })] partial struct S;")]
    public Task DiagonalBecomesZero(string before, string after) => CodeFixRun.AssertAsync(new ZeroDiagonalCodeFix(), before, after);

    [Theory]
    [InlineData("[EmdGen.GroundDistance(0, 1, 2, 0)] enum E { A, B }", "[EmdGen.GroundDistance(0, 1.5, 1.5, 0)] enum E { A, B }")]
    [InlineData(
        "[EmdGen.GroundDistance(0, 1, 3,\n    1, 0, /* far */ 2,\n    2.5, 2, 0)] enum E { A, B, C }",
        "[EmdGen.GroundDistance(0, 1, 2.75,\n    1, 0, /* far */ 2,\n    2.75, 2, 0)] enum E { A, B, C }")]
    [InlineData(
        "[EmdGen.GroundDistance(new[] { 0, 1.5, 2.5, 0 })] partial struct S;",
        "[EmdGen.GroundDistance(new[] { 0, 2.0, 2.0, 0 })] partial struct S;")]
    [InlineData("[EmdGen.GroundDistance([0, 0.1, 0.2, 0])] enum E { A, B }", "[EmdGen.GroundDistance([0, 0.15, 0.15, 0])] enum E { A, B }")]
    [InlineData(
        "[EmdGen.GroundDistance([0, 1e-5, 2e-5, 0], Bias = -1)] enum E { A, B }",
        "[EmdGen.GroundDistance([0, 1.5E-05, 1.5E-05, 0], Bias = -1)] enum E { A, B }")]
    public Task TableBecomesSymmetric(string before, string after) => CodeFixRun.AssertAsync(new SymmetriseCodeFix(), before, after);
}
