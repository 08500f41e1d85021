using EmdGen.Generators.Emission.Cpu;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Structures.Chain;

/// <summary>The kernels of a small chain.</summary>
internal sealed class ChainKernels(ChainStructure chain) : UnrolledKernels(chain.ClassCount, chain.Exponent, takesTargets: true)
{
    /// <summary>Beyond this many classes registers spill, and loops over scratch are as fast.</summary>
    private const int LargestClassCount = 12;

    /// <summary>Beyond this many classes a kernel of soft targets with a curvature has more variables than the JIT inlines for (counted).</summary>
    private const int LargestSoftWithCurvature = 10;

    /// <summary>[C - 1] float literals; null where all are 1.</summary>
    private readonly IReadOnlyList<string>? spacings = chain.IsUnit ? null : [.. chain.Spacings.Select(Literal.Of)];

    internal static bool IsWorthUnrolling(ChainStructure chain) => chain.ClassCount <= LargestClassCount;

    protected override int LargestWithCurvature(bool soft) => soft ? LargestSoftWithCurvature : LargestClassCount;

    protected override UnrolledBlock Block(bool soft, bool gradient, IEnumerable<string>? curvature, string suffix)
        => new ChainBlock(chain.ClassCount, chain.Exponent, spacings, soft, gradient, curvature, suffix);

    protected override UnrolledCurvature Curvature(bool hasSums, string suffix)
        => new ChainCurvature(chain.ClassCount, spacings, hasSums, suffix);
}
