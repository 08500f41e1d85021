using EmdGen.CompilerServices.Contracts;

namespace EmdGen.Kernels.Structures.Chain;

/// <summary>The shape of a chain known at run time, with its classes one unit apart.</summary>
internal readonly struct UnitChain(int classCount, int exponent) : IChainShape
{
    public int ClassCount => classCount;

    public int Exponent => exponent;

    public bool IsUnit => true;

    public ReadOnlySpan<float> Spacings => [];
}
