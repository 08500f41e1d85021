using EmdGen.Generators.Tests.Infrastructure;

namespace EmdGen.Generators.Tests.Execution;

public class TestTests
{
    [Fact]
    public void A() => EmittedAssembly.Load(GeneratorRun.Of("""
        [EmdGen.OrderedClasses(1, 2.5, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13.25, For = typeof(Lib.Month))]
        public readonly partial record struct Season;

        namespace Lib
        {
            internal enum Month : byte { A = 1, B, C, D, E, F, G, H, I, J, K, L, M }
        }
        """));
    [Fact]
    public void B() => EmittedAssembly.Load(GeneratorRun.Of("""
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
        """));
}
