using EmdGen.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace EmdGen.Generators.Tests.Snapshots;

/// <summary>What is emitted, letter for letter.</summary>
public class OrderedClassesTests
{
    [Fact]
    public void EnumWithUnitSpacing() => Snapshot.Verify(GeneratorRun.Of(
        """
        namespace Survey;

        /// <summary>An answer.</summary>
        [EmdGen.OrderedClasses]
        public enum Quality
        {
            /// <summary>1</summary>
            Poor,
            /// <summary>2</summary>
            Fair,
            /// <summary>3</summary>
            Good,
        }
        """).Files);

    [Fact]
    public void EnumWithPositionsAndGaps() => Snapshot.Verify(GeneratorRun.Of(
        """
        [EmdGen.OrderedClasses(-1.5, 0.1, 3e7, Exponent = 1)]
        internal enum Depth : long { Deep = -30, Middle = -5, Surface = 9000000000 }
        """).Files);

    [Fact]
    public void StructWithCount() => Snapshot.Verify(GeneratorRun.Of(
        """
        namespace People;

        public partial class Outer
        {
            [EmdGen.OrderedClasses(Count = 101)]
            internal readonly partial struct AgeInYears;
        }
        """).Files);

    [Fact]
    public void StructForAnEnum() => Snapshot.Verify(GeneratorRun.Of(
        """
        [EmdGen.OrderedClasses(1, 2.5, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13.25, For = typeof(Lib.Month))]
        public readonly partial record struct Season;

        namespace Lib
        {
            internal enum Month : byte { A = 1, B, C, D, E, F, G, H, I, J, K, L, M }
        }
        """).Files);

    [Fact]
    public void BuildWithoutOptimization() => Snapshot.Verify(GeneratorRun.Of(UserProject.Create(
        ["[EmdGen.OrderedClasses] public enum Bit { Off, On }"], OptimizationLevel.Debug)).Files);
}
