namespace EmdGen;

/// <summary>
/// Marks classes that are the leaves of a tree: species, parts of a taxonomy, kinds of kinds. Two classes lie apart by the weight of the
/// path between them, and <see cref="BranchAttribute"/> on every member gives its place in the tree. On an enum <c>E</c> the generator
/// writes <c>EEmd</c> beside it; on a partial struct with <see cref="For"/> it fills that struct.
/// </summary>
/// <remarks>The EMD of a tree has a closed form: a sum over its edges (Martinez et al. 2016, arXiv:1611.07573).</remarks>
/// <example><code>
/// [ClassTree(Weights = new[] { 1.0, 0.5 })]
/// public enum Vehicle { [Branch("road/car")] Sedan, [Branch("road/car:0.25")] Taxi, [Branch("water", Weight = 2)] Ferry }
/// </code></example>
[AttributeUsage(AttributeTargets.Enum | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
public sealed class ClassTreeAttribute : Attribute
{
    /// <summary>
    /// The weights of edges by the depth of their lower ends, those of the root's children first: finite and not negative, and no more of
    /// them than the tree has depths. Deeper edges weigh 1.
    /// </summary>
    public double[] Weights { get; set; } = [];

    /// <summary>On a struct: the enum whose members are the classes, and carry the branches.</summary>
    public Type? For { get; set; }

    /// <summary>The power that differences of mass are raised to: 2 (the squared EMD) or 1 (the EMD, Wasserstein-1).</summary>
    /// <remarks>
    /// Train with 2. Exponent 1 as the only loss is harmful: it is linear in the probabilities of a labelled row, and so drives them to one
    /// class.
    /// </remarks>
    public int Exponent { get; set; } = 2;
}
