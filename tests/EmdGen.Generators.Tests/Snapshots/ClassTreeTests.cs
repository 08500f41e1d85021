using EmdGen.Generators.Tests.Infrastructure;

namespace EmdGen.Generators.Tests.Snapshots;

/// <summary>What is emitted for trees, letter for letter.</summary>
public class ClassTreeTests
{
    [Fact]
    public void EnumWithBranches() => Snapshot.Verify(GeneratorRun.Of(
        """
        namespace Traffic;

        /// <summary>A vehicle.</summary>
        [EmdGen.ClassTree(Weights = new[] { 1.0, 0.5 })]
        public enum Vehicle
        {
            /// <summary>1</summary>
            [EmdGen.Branch("road/car")]
            Sedan,
            /// <summary>2</summary>
            [EmdGen.Branch("road/car:0.25")]
            Taxi,
            /// <summary>3</summary>
            [EmdGen.Branch("water", Weight = 2)]
            Ferry,
        }
        """).Files);

    [Fact]
    public void MoreClassesThanAreUnrolled() => Snapshot.Verify(GeneratorRun.Of(
        $$"""
        [EmdGen.ClassTree(Exponent = 1)]
        internal enum Kind
        {
            {{string.Join(", ", Enumerable.Range(0, 17).Select(i => $"[EmdGen.Branch(\"{(i % 3 == 0 ? "a" : "b/c")}\")] K{i}"))}}
        }
        """).Files);
}
