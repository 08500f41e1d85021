using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Cpu.Unrolled;

/// <summary>The kernels of a small chain.</summary>
internal sealed class ChainKernels(ChainStructure chain) : UnrolledKernels(chain.ClassCount, takesTargets: true)
{
    /// <summary>[C - 1] float literals; null where all are 1.</summary>
    private readonly IReadOnlyList<string>? spacings = chain.IsUnit ? null : [.. chain.Spacings.Select(Literal.Of)];

    protected override UnrolledBlock Block(bool soft, bool gradient, string suffix)
        => new ChainBlock(chain.ClassCount, chain.Exponent, spacings, soft, gradient, suffix);
}
