namespace EmdGen;

/// <summary>
/// Marks classes that have an order: ages, grades, stages, ratings. The squared EMD of a chain is generated for them.
/// On an enum <c>E</c> the generator writes <c>EEmd</c> beside it; on a partial struct it fills that struct.
/// </summary>
/// <remarks>
/// Enum members are ordered by value, and a class index is a member's rank, not its value. Without positions neighbouring classes lie one
/// unit apart; with positions, one per class and strictly increasing, they lie apart by the difference of their positions.
/// </remarks>
[AttributeUsage(AttributeTargets.Enum | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
public sealed class OrderedClassesAttribute : Attribute
{
    /// <summary>Classes one unit apart.</summary>
    public OrderedClassesAttribute() => Positions = [];

    /// <summary>Classes at the given positions, in any unit.</summary>
    /// <param name="positions">One finite position per class, strictly increasing.</param>
    public OrderedClassesAttribute(params double[] positions) => Positions = positions;

    /// <summary>One position per class, or empty for unit spacing.</summary>
    public double[] Positions { get; }

    /// <summary>On a struct without an enum: the number of classes, 2 or more.</summary>
    public int Count { get; set; }

    /// <summary>On a struct: the enum whose members are the classes, for an enum that cannot be annotated itself.</summary>
    public Type? For { get; set; }

    /// <summary>The power that differences of cumulative mass are raised to: 2 (the squared EMD) or 1 (the EMD, Wasserstein-1).</summary>
    /// <remarks>
    /// Train with 2. Exponent 1 as the only loss is harmful: it is linear in the probabilities of a labelled row, and so drives them to one
    /// class.
    /// </remarks>
    public int Exponent { get; set; } = 2;
}
