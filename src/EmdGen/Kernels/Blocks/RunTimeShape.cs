using EmdGen.CompilerServices.Contracts;

namespace EmdGen.Kernels.Blocks;

/// <summary>A class count and an exponent known at run time, which are all that shared passes ask of a structure.</summary>
internal readonly struct RunTimeShape(int classCount, int exponent) : IClassShape
{
    public int ClassCount => classCount;

    public int Exponent => exponent;
}
