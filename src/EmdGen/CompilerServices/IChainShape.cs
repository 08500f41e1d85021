using System.ComponentModel;

namespace EmdGen.CompilerServices;

/// <summary>
/// The numbers a chain kernel is specialised to. A generated struct returns literals, which the JIT folds; a run-time one returns fields.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IChainShape
{
    /// <summary>C, 2 or more.</summary>
    int ClassCount { get; }

    /// <summary>rho: 1 or 2.</summary>
    int Exponent { get; }

    /// <summary>Whether all spacings are 1, and so need no multiplication.</summary>
    bool IsUnit { get; }

    /// <summary>[C - 1]: the distance from class i to class i + 1; empty where <see cref="IsUnit"/>.</summary>
    ReadOnlySpan<float> Spacings { get; }
}
