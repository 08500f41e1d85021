using EmdGen.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace EmdGen.Generators.Tests.Snapshots;

/// <summary>What is emitted for tables, fixed and learned, letter for letter.</summary>
public class GroundDistanceTests
{
    [Fact]
    public void EnumWithTable() => Snapshot.Verify(GeneratorRun.Of(
        """
        [EmdGen.GroundDistance(
            0, 1, 3,
            1, 0, 2,
            3, 2, 0, Sensitivity = 2, Bias = -0.25)]
        internal enum Shape { Square, Disc, Star }
        """).Files);

    [Fact]
    public void EnumWithLearnedDistances() => Snapshot.Verify(GeneratorRun.Of(
        """
        [EmdGen.LearnedGroundDistance(Exponent = 1)]
        internal enum Coin { Heads, Tails }
        """).Files);

    [Fact]
    public void MoreLearnedClassesThanAreUnrolled() => Snapshot.Verify(GeneratorRun.Of(
        "[EmdGen.LearnedGroundDistance(Count = 100, Bias = -0.5)] internal readonly partial struct Fruit;").Files);

    [Fact]
    public void LearnedBuildWithoutOptimization() => Snapshot.Verify(GeneratorRun.Of(UserProject.Create(
        ["[EmdGen.LearnedGroundDistance(Count = 10, Sensitivity = 2)] internal readonly partial struct Digit;"], OptimizationLevel.Debug)).Files);
}
