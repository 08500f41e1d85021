namespace EmdGen;

/// <summary>
/// Marks classes whose distances are learned while the network trains: every call brings the <see cref="GroundDistance"/> to use along, as
/// <see cref="GroundDistanceLearner"/> estimates it. The loss is that of <see cref="GroundDistanceAttribute"/>.
/// On an enum <c>E</c> the generator writes <c>EEmd</c> beside it; on a partial struct it fills that struct.
/// </summary>
/// <remarks>
/// Compare with cross entropy alone before you use them: with the defaults, learned distances gained nothing on held-back rows of any data
/// that was tried, and the negative log-likelihood was worse by 0.12 to 0.25.
/// </remarks>
[AttributeUsage(AttributeTargets.Enum | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
public sealed class LearnedGroundDistanceAttribute : Attribute
{
    /// <summary>On a struct without an enum: the number of classes, 2 or more.</summary>
    public int Count { get; set; }

    /// <summary>On a struct: the enum whose members are the classes, for an enum that cannot be annotated itself.</summary>
    public Type? For { get; set; }

    /// <summary>omega, the power of the distances given: positive and finite.</summary>
    public double Sensitivity { get; set; } = 1;

    /// <summary>mu, added to each distance after that: finite. Below 0 it rewards mass on near classes.</summary>
    public double Bias { get; set; }

    /// <summary>rho, the power of the probabilities: 2 or 1.</summary>
    /// <remarks>
    /// Train with 2. Exponent 1 without the cross entropy is harmful: it is linear in the probabilities of a row, and so drives them to one
    /// class.
    /// </remarks>
    public int Exponent { get; set; } = 2;
}
