using System.ComponentModel;

namespace EmdGen.CompilerServices.Contracts;

/// <summary>The numbers that a chain kernel is specialised to.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IChainShape : IClassShape
{
    /// <summary>The power of two, with an even exponent, that spacings are counted in.</summary>
    static virtual double Unit => 1;

    /// <summary>All spacings are 1, and so need no multiplication.</summary>
    bool IsUnit { get; }

    /// <summary>[C - 1]: the distance from class i to class i + 1, in units; empty where <see cref="IsUnit"/>.</summary>
    ReadOnlySpan<float> Spacings { get; }
}
