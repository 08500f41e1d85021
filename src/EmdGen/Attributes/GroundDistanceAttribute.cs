namespace EmdGen;

/// <summary>
/// Marks classes whose distances are a table, known when the program is built. The loss of a row with the true class k is
/// alpha * cross entropy + lambda * sum over i of p_i^rho (D_ik^omega + mu).
/// On an enum <c>E</c> the generator writes <c>EEmd</c> beside it; on a partial struct it fills that struct.
/// </summary>
/// <remarks>Enum members are ordered by value: row and column i are those of the member with the i-th value.</remarks>
[AttributeUsage(AttributeTargets.Enum | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
public sealed class GroundDistanceAttribute : Attribute
{
    /// <summary>Distances from a file, by <see cref="File"/>.</summary>
    public GroundDistanceAttribute() => Distances = [];

    /// <summary>Distances row by row.</summary>
    /// <param name="distances">
    /// [C, C]: rows predicted, columns true classes; finite, not negative, with 0 on the diagonal. It need not be symmetric.
    /// </param>
    public GroundDistanceAttribute(params double[] distances) => Distances = distances;

    /// <summary>[C, C], row by row; empty where the distances are in a file.</summary>
    public double[] Distances { get; }

    /// <summary>
    /// The name of a file of comma-separated values among the project's AdditionalFiles, or the end of its path: a line per predicted class,
    /// with or without a first row and a first column of the members' names, which may be in any order then.
    /// </summary>
    public string? File { get; set; }

    /// <summary>omega, the power of the distances: positive and finite.</summary>
    public double Sensitivity { get; set; } = 1;

    /// <summary>mu, added to each distance after that: finite. Below 0 it rewards mass on near classes.</summary>
    public double Bias { get; set; }

    /// <summary>On a struct: the enum whose members are the classes. Without it the table gives the number of classes.</summary>
    public Type? For { get; set; }

    /// <summary>rho, the power of the probabilities: 2 or 1.</summary>
    /// <remarks>
    /// Train with 2. Exponent 1 without the cross entropy is harmful: it is linear in the probabilities of a row, and so drives them to one
    /// class.
    /// </remarks>
    public int Exponent { get; set; } = 2;
}
