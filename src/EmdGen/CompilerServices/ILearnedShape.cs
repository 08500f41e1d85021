using System.ComponentModel;

namespace EmdGen.CompilerServices;

/// <summary>What an attribute says about classes whose distances come with a call.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILearnedShape : IClassShape
{
    /// <summary>omega: positive and finite.</summary>
    double Sensitivity { get; }

    /// <summary>mu: finite.</summary>
    double Bias { get; }
}
