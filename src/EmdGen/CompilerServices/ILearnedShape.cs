using System.ComponentModel;

namespace EmdGen.CompilerServices;

/// <summary>What an attribute says about classes whose distances come with a call.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILearnedShape
{
    /// <summary>C, 2 or more.</summary>
    int ClassCount { get; }

    /// <summary>rho: 1 or 2.</summary>
    int Exponent { get; }

    /// <summary>omega: positive and finite.</summary>
    double Sensitivity { get; }

    /// <summary>mu: finite.</summary>
    double Bias { get; }
}
