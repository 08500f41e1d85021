using EmdGen.CompilerServices.Contracts;

namespace EmdGen.Kernels.Structures.Chain;

/// <summary>The shape of a chain known at run time, with its classes at positions.</summary>
internal readonly struct SpacedChain(float[] spacings, int exponent) : IChainShape
{
    public int ClassCount => spacings.Length + 1;

    public int Exponent => exponent;

    public bool IsUnit => false;

    public ReadOnlySpan<float> Spacings => spacings;
}
