namespace EmdGen.Generators.Emission;

/// <summary>A type of logits, soft targets and gradients that users may give.</summary>
/// <param name="Type">Of one number.</param>
/// <param name="MethodSuffix">What its methods' names end in; empty where the type tells them apart.</param>
/// <param name="NarrowType">The member of Emd16BitType that says what the bits are; null for float32.</param>
internal sealed record NumberKind(string Type, string MethodSuffix, string? NarrowType)
{
    public static NumberKind Single { get; } = new("float", "", null);

    /// <summary>The types of 16 bits.</summary>
    public static IReadOnlyList<NumberKind> Narrow { get; } =
    [
        new(Names.Half, "", Names.NarrowType + ".Half"),
        new("ushort", "BFloat16", Names.NarrowType + ".BFloat16"),
    ];

    /// <summary>The expression for a span of such numbers as the kernels take it.</summary>
    public string Bits(string span) => Type == Names.Half ? $"{Names.HalfNumbers}.Of({span})" : span;
}
