using System.ComponentModel;

namespace EmdGen.CompilerServices.Contracts;

/// <summary>
/// The numbers that the kernels of every structure are specialised to. A generated struct returns literals, which the JIT folds; a run-time
/// one returns fields.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IClassShape
{
    /// <summary>C, 2 or more.</summary>
    int ClassCount { get; }

    /// <summary>rho: 1 or 2.</summary>
    int Exponent { get; }
}
